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
    [TestCase("? [a]\n: 2", "x.yaml(")] // a key that is no word
    public void What_cannot_be_read_is_said_with_its_place(string text, string expected)
    {
        Parse(text + "\n", out var problems);
        Assert.That(problems.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Has.One.StartsWith(expected));
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
