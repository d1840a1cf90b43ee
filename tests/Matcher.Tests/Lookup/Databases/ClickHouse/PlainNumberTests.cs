using System.Globalization;
using System.Text;
using Matcher.Identity;
using Matcher.Identity.Standards;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>A row is ruled out on the server's word alone: what it takes for a plain number must be one for Matcher, to the byte.</summary>
[TestFixture]
internal sealed class PlainNumberTests : ClickHouseTest
{
    private const string Valid = "149901197803071238";

    [TestCase("String")]
    [TestCase("Nullable(String)")]
    [TestCase("FixedString(18)")]
    [TestCase("Nullable(FixedString(18))")]
    [TestCase("FixedString(40)")]
    public void It_is_plain_to_the_server_if_and_only_if_it_is_to_the_reader(string type)
    {
        var length = type.Contains("(18)", StringComparison.Ordinal) ? 18 : type.Contains("(40)", StringComparison.Ordinal) ? 40 : 1000;
        var texts = Texts().Where(text => text.Length <= length && (length == 1000 || text is not [.., 0])).ToList();
        var table = Make($"n UInt32, id {type}");
        Load($"INSERT INTO {table} FORMAT TabSeparated\n" + string.Concat(texts.Select((text, n) =>
            string.Create(CultureInfo.InvariantCulture, $"{n}\t{Escaped(text)}\n"))));
        var reader = new IdReader(AsOf);
        var plain = Enumerable.Range(0, texts.Count).Where(n => reader.TryReadPlain(texts[n], out _));
        Assert.That(PlainRows(table), Is.EqualTo(plain).And.Count.GreaterThan(1000));
    }

    // NULL is no number, and not unknown either.
    [Test]
    public void Null_is_not_plain()
    {
        var table = Make("n UInt32, id Nullable(String)");
        Load($"INSERT INTO {table} VALUES (0, NULL), (1, '{TestNumber(0)}')");
        Assert.That(PlainRows(table), Is.EqualTo([1]));
    }

    [Test]
    public void Numbers_kept_as_numbers_are_plain()
    {
        var table = Make("n UInt32, id UInt64");
        var number = Enumerable.Range(0, 100).Select(TestNumber).First(static text => text[17] != 'X');
        Load($"INSERT INTO {table} VALUES (0, {number}), (1, {number[..17]}), (2, 0), (3, 18446744073709551615)");
        Assert.That(PlainRows(table), Is.EqualTo([0]));
    }

    private static string Escaped(byte[] text) => string.Concat(text.Select(static one => $"\\x{one:X2}"));

    private static List<int> PlainRows(string table)
    {
        using var session = Connect();
        var columns = session.ColumnsOf(Table(table), Never);
        var condition = session.Sql.IsPlain(columns[1], AsOf);
        using var rows = session.Rows(
            $"SELECT {session.Sql.Text(columns[0])} FROM {session.Sql.From(Table(table))} WHERE NOT {session.Sql.IsNotTrue(condition)}"
            + $" ORDER BY {session.Sql.OrderBy(columns[0])}", 1, Never);
        var plain = new List<int>();
        while (rows.Read())
            plain.Add(int.Parse(rows.Cell(0), CultureInfo.InvariantCulture));
        return plain;
    }

    private static string TestNumber(int sequence)
    {
        var digits = 14990119700101000UL + (ulong)sequence % 900 + 1;
        return $"{digits}{CheckCharacter.Of(digits)}";
    }

    private static IEnumerable<byte[]> Texts()
    {
        string[] nasty =
        [
            "", " ", "\t", Valid, $" {Valid}", $"{Valid} ", $"{Valid}\n", $"\n{Valid}", $"{Valid}0", Valid[..17], Valid[..15],
            "１４９９０１１９７８０３０７１２３８", "14990119780307123Ｘ", "14990119780307123x", "149901********1238", "+4990119780307123X",
            "-4990119780307123X", "14990119780307123.", "1.4990119780307E17", "000000000000000000", "999999999999999999",
            "14990119780307123\\", "149901\01978030712", "149901197803071\t38",
            "𠮷90119780307123", "\uFEFF149901197803071", "149901 19780307123", "'49901197803071238", "NULL", "\\N",
        ];
        foreach (var text in nasty)
            yield return Encoding.UTF8.GetBytes(text);
        foreach (var place in Enumerable.Range(0, 18))
        {
            foreach (var other in Enumerable.Range(0, 256))
            {
                var bytes = Encoding.ASCII.GetBytes(TestNumber(place));
                bytes[place] = (byte)other;
                yield return bytes;
            }
        }

        var random = new Random(19);
        for (var i = 0; i < 30_000; i++)
            yield return Encoding.ASCII.GetBytes(Random(random));
        for (var i = 0; i < 1_000; i++)
            yield return Encoding.ASCII.GetBytes(TestNumber(i));
    }

    // Any province, any day there may be or not, the check character right but for one in eight.
    private static string Random(Random random)
    {
        var (area, year) = (random.Next(10_0000, 100_0000), random.Next(8) == 0 ? random.Next(1790, 2110) : random.Next(1900, 2028));
        var (month, day) = random.Next(4) == 0 ? (2, random.Next(27, 31)) : (random.Next(0, 14), random.Next(0, 33));
        var sequence = random.Next(6) == 0 ? random.Next(10) * 100 : random.Next(1000);
        var digits = ulong.Parse($"{area:D6}{year:D4}{month:D2}{day:D2}{sequence:D3}", CultureInfo.InvariantCulture);
        return $"{digits:D17}{(random.Next(8) == 0 ? "0123456789Xx"[random.Next(12)] : CheckCharacter.Of(digits))}";
    }
}
