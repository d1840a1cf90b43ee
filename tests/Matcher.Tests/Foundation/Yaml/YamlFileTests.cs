using System.Globalization;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Foundation.Yaml;

[TestFixture]
public sealed class YamlFileTests
{
    [Test]
    public void Values_stay_the_text_that_was_written()
    {
        var map = (YamlMap)Parse("a: 0123\nb: no\nc: 2020-05-01\nd: '~'\ne: ~\n", out _)!;
        Assert.That(map.Entries.Select(entry => ((YamlScalar)entry.Value).Text), Is.EqualTo(["0123", "no", "2020-05-01", "~", "~"]));
        Assert.That(map.Entries.Select(entry => ((YamlScalar)entry.Value).IsNull), Is.EqualTo([false, false, false, false, true]));
    }

    [Test]
    public void Places_count_lines_and_characters_from_one()
    {
        var map = (YamlMap)Parse("# 说明\n状态: { in: [正常] }\n", out _)!;
        var entry = map.Entries[0];
        Assert.That((entry.Key.Where.Line, entry.Key.Where.Position), Is.EqualTo((2, 1)));
        var word = ((YamlMap)entry.Value).Entries[0];
        Assert.That((word.Key.Where.Line, word.Key.Where.Position), Is.EqualTo((2, 7)));
    }

    [TestCase("a: [1", "x.yaml(2,1): not valid YAML")] // a bracket left open
    [TestCase("a: &b 1", "x.yaml(1,4): not valid YAML: anchors")] // anchors
    [TestCase("a: *b", "x.yaml(1,4): not valid YAML: anchors")] // aliases
    // the second would be lost
    [TestCase("a: 1\n---\nb: 2", "x.yaml(2,1): a second document starts here (---); put it in a file of its own")]
    [TestCase("a: 1\na: 2", "x.yaml(2,1): the key 'a' is already at line 1; keep one of the two")] // the last one would win
    [TestCase("a: \"D:\\dibao\"", "x.yaml(1,4): not valid YAML: within double quotes a backslash")] // a Windows path
    [TestCase("a: \"b", "x.yaml(1,4): not valid YAML: the quote that begins")] // a quote left open
    [TestCase("a: b: c", "x.yaml(1,5): not valid YAML: a second colon")] // a colon in a value
    [TestCase("a: 1\n  b: 2\n c: 3", "x.yaml(")] // keys of one level that do not begin in one column
    [TestCase("a: @b", "x.yaml(1,4): not valid YAML: a value must not begin")] // a sign of YAML's own
    [TestCase("a: 1\ncounty:x\nb: 2", "x.yaml(2,8): after the colon of 'county' a blank is missing")] // as people type
    [TestCase("? [a]\n: 2", "x.yaml(")] // a key that is no word
    public void What_cannot_be_read_is_said_with_its_place(string text, string expected)
    {
        Parse(text + "\n", out var problems);
        Assert.That(problems.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Has.One.StartsWith(expected));
    }

    // Typed with a Chinese keyboard: the sign, its place, what to type; the parser says nothing, or blames another line.
    [TestCase("county：柳林县\nas_of: 1\n", "1,7 ： ': '")]
    [TestCase("a:\n  recent_months：6\n", "2,16 ： ': '")]
    [TestCase("a: { files：[x] }\n", "1,11 ： ': '")]
    [TestCase("- document：x\n", "1,11 ： ': '")]
    [TestCase("a: ｛ files: ['v.csv'] ｝\n", "1,4 ｛ {", "1,23 ｝ }")]
    [TestCase("a: ［x, y］\n", "1,4 ［ [", "1,9 ］ ]")]
    [TestCase("a: [x，y]\n", "1,6 ， ', '")]
    [TestCase("a:\n  [x，\n  y]\n", "2,5 ， ', '")]
    [TestCase("a: { b: x，c: y }\n", "1,10 ， ', '")]
    [TestCase("a: [“v.csv”]\n", "1,5 “ \"", "1,11 ” \"")]
    [TestCase("a: ‘v.csv’\n", "1,4 ‘ '", "1,10 ’ '")]
    [TestCase("a:\u3000b\nc: d\n", "1,3 U+3000 ' '")]
    [TestCase("a:\n\u00A0\u00A0b: c\n", "2,1 U+00A0 ' '", "2,2 U+00A0 ' '")]
    [TestCase("a:\n－ b\n", "2,1 － -")]
    [TestCase("＃ 备注：x\na: b\n", "1,1 ＃ #")]
    public void Signs_of_a_Chinese_keyboard_are_told_with_their_place(string text, params string[] expected)
    {
        Parse(text, out var problems);
        Assert.That(problems.Where(problem => problem.Code == ProblemCode.YamlTypedSign).Select(Told), Is.EqualTo(expected));

        static string Told(Problem problem)
        {
            var words = problem.Arguments.Select(one => one.InWords(CultureInfo.InvariantCulture));
            return string.Create(CultureInfo.InvariantCulture, $"{problem.Where.Line},{problem.Where.Position} {string.Join(' ', words)}");
        }
    }

    // The same signs in texts are what people write.
    [TestCase("why: 家庭成员名下有车：可能超过标准，待核实。\n")]
    [TestCase("why: “在用”的车，以及“待报废”的车\n")]
    [TestCase("tests:\n  - { name: 已注销，代码写在一起, expect: hit }\n")]
    [TestCase("changed:\n  - 2023-07-06 初版：柳林\n  - 说明：改了，又改了\n")]
    [TestCase("why: |\n  county：柳林县\n  ［一］“二”\n")]
    [TestCase("a: '［x，y］：“z”' # 注：x\n")]
    [TestCase("a: [“一”和“二”, 【三】]\n")]
    public void The_same_signs_in_texts_are_left_alone(string text)
    {
        Parse(text, out var problems);
        Assert.That(problems, Is.Empty);
    }

    // Every sentence about a file that cannot be read is in the reader's language throughout, whatever the parser says.
    [TestCase("a: [1")]
    [TestCase("a: &b 1")]
    [TestCase("a: \"\\d\"")]
    [TestCase("a: b: c")]
    [TestCase("a: @b")]
    [TestCase("a: 1\n b: 2\nc")]
    [TestCase("? [a]\n: 2")]
    [TestCase("a: !<x")]
    [TestCase("a: |0\n b")]
    public void Nothing_of_the_parsers_own_words_reaches_a_Chinese_reader(string text)
    {
        Parse(text + "\n", out var problems);
        var told = problems.Select(problem => ProblemText.What(problem, CultureInfo.GetCultureInfo("zh-Hans"))).ToList();
        Assert.That(told, Is.Not.Empty);
        Assert.That(told.Select(one => one.Replace("exports", "", StringComparison.Ordinal)), Has.None.Match("[a-z]{4,}"));
    }

    [TestCase("")] // nothing at all
    [TestCase("# only a comment\n")] // nothing but a comment
    public void An_empty_file_is_an_empty_mapping(string text) =>
        Assert.That(Parse(text, out _), Is.InstanceOf<YamlMap>().With.Property("Entries").Empty);

    [Test]
    public void A_file_in_another_encoding_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("gbk.yaml", [.. Encoding.ASCII.GetBytes("title: "), 0xB5, 0xCD, 0xB1, 0xA3]);
        var problems = new ProblemList();
        Assert.That(YamlFile.Read(path, "gbk.yaml", problems), Is.Null);
        Assert.That(problems.All.Select(problem => problem.Code), Is.EqualTo([ProblemCode.YamlNotUtf8]));
    }

    [Test]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bom.yaml", [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes("id: x\n")]);
        var map = (YamlMap)YamlFile.Read(path, "bom.yaml", new ProblemList())!;
        Assert.That(map.Entries.Single().Key.Text, Is.EqualTo("id"));
    }

    private static YamlNode? Parse(string text, out IReadOnlyList<Problem> problems)
    {
        var list = new ProblemList();
        var node = YamlFile.Parse(text, "x.yaml", list);
        problems = list.All;
        return node;
    }
}
