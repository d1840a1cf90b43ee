using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Support;

namespace Matcher.Runs;

/// <summary>
/// Whatever stands in the cells: halves of pairs, noncharacters, controls, marks of direction, NUL. A run never ends by it, and every row
/// is accounted for.
/// </summary>
[TestFixture]
public sealed class AnyCharactersTests
{
    private const string Odd =
        "\uFFFE\uFFFF\uFDD0\uD800\uDBFF\uDC00\uDFFF\uFFFD\uE000\u202E\u2066\u200F\u061C\uFEFF\u0085\u001B\u0007\u2028\u3000\u00A0\u0301Ａ０×Хﷺ\u3263㍿𠮷�";

    private static readonly string[] Words =
        ["王小明", "阿依古丽·买买提", "柳林镇", "149901197001010013", "14990119700101001X", "2020-01-01", "正常", "A", "A1", "小型轿车", "300",
            "1.49901E+17", "&#65534;", "&#xD800;", "&nbsp;", "", "=1+1", "\"", "'", "合计", "本人", "城市", "12"];

    [Test]
    public void A_run_ends_well_and_its_rows_balance(
        [Values("UTF-8", "UTF-16", "UTF-16 with a mark", "GB18030")] string encoding, [Range(1, 3)] int seed)
    {
        var random = new Random(seed);
        using var run = new SmallRun { RosterFiles = "roster.csv" };
        run.Roster("roster.csv", Bytes(encoding, Table(random, SmallRun.RosterHeader, new RosterRows(30).Of)));
        run.Source("vehicles", Bytes(encoding, Table(random, SmallRun.VehiclesHeader, Rows("王小明,{0},晋J1,小型轿车,2020-05-01,A"))));
        run.Source("civil_registry",
            Bytes(encoding, Table(random, "姓名,身份证号,人员状态,死亡日期,注销日期,注销原因", Rows("王小明,{0},注销,2020-05-01,2020-06-01,死亡"))));
        run.Source("social_insurance",
            Bytes(encoding, Table(random, "姓名,身份证号,单位名称,参保险种,参保状态,最后缴费年月,缴费基数", Rows("王小明,{0},某公司,企业职工基本养老保险,参保缴费,202306,4000"))));

        var summary = run.Run();

        Assert.That(summary.Outcome, Is.AnyOf(RunOutcomeKind.Complete, RunOutcomeKind.Incomplete));
        Assert.That(summary.Problems.Select(problem => problem.Name), Has.None.EqualTo("SourceReadingFailed"));
        Assert.That(summary.Files, Is.Not.Empty);
        Assert.That(summary.Files.Where(file => !file.Balances), Is.Empty);
    }

    [Test]
    public void The_same_holds_of_a_check([Range(1, 2)] int seed)
    {
        var random = new Random(seed);
        using var run = new SmallRun { RosterFiles = "roster.csv" };
        run.Roster("roster.csv", Bytes("UTF-8", Table(random, SmallRun.RosterHeader, new RosterRows(30).Of)));
        run.Source("vehicles", Bytes("UTF-8", Table(random, SmallRun.VehiclesHeader, Rows("王小明,{0},晋J1,小型轿车,2020-05-01,A"))));
        Assert.That(() => run.Check(), Throws.Nothing);
    }

    private sealed class RosterRows(int whole)
    {
        // Enough rows are left as they are for the roster to be one.
        public string? Of(int row) => row < whole
            ? $"{row},柳林镇,东村,王小明,王小明,{SmallCounty.Id(row + 1)},本人,农村,1,300,202001"
            : null;
    }

    private static Func<int, string?> Rows(string row) => number => number < 60
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, row, SmallCounty.Id(number + 1))
        : null;

    private static string Table(Random random, string header, Func<int, string?> row)
    {
        var text = new StringBuilder(Spoilt(random, header, cells: 1)).Append('\n');
        for (var number = 0; row(number) is { } whole; number++)
            text.Append(number % 3 == 0 ? whole : Spoilt(random, whole, cells: random.Next(1, 4))).Append('\n');
        return text.ToString();
    }

    // Some cells get another word, or a character where none belongs, in the middle of a word or in its place.
    private static string Spoilt(Random random, string line, int cells)
    {
        var fields = line.Split(',');
        for (var i = 0; i < cells; i++)
        {
            var at = random.Next(fields.Length);
            var word = random.Next(3) == 0 ? Words[random.Next(Words.Length)] : fields[at];
            var place = random.Next(word.Length + 1);
            fields[at] = word.Insert(place, random.Next(4) switch
            {
                0 => ((char)random.Next(1, 0x10000)).ToString(),
                _ => Odd[random.Next(Odd.Length)].ToString(),
            });
        }

        return string.Join(',', fields);
    }

    // UTF-16 holds the code units as they are; in the other encodings half a pair cannot be written and comes out as it does.
    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "UTF-8" => Encoding.UTF8.GetBytes(text),
        "GB18030" => TextEncoding.Gb18030.Decoder.GetBytes(text),
        "UTF-16" => Units(text),
        _ => [0xFF, 0xFE, .. Units(text)],
    };

    private static byte[] Units(string text)
    {
        var bytes = new byte[text.Length * 2];
        for (var i = 0; i < text.Length; i++)
            (bytes[2 * i], bytes[2 * i + 1]) = ((byte)(text[i] & 0xFF), (byte)(text[i] >> 8));
        return bytes;
    }
}
