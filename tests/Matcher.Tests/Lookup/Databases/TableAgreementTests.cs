using System.Collections.Immutable;
using CsCheck;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Lookup.Sources;
using Matcher.Roster;
using Matcher.Support;

namespace Matcher.Lookup.Databases;

/// <summary>
/// The same rows in a file and in a table are the same matches, rejects and counts, whatever stands in their cells and however the numbers
/// are brought. But for one thing: how sure it is that a damaged number means somebody is reckoned from the rows before, and a table does
/// not say how many of those that stayed on the server were before which.
/// </summary>
[TestFixture]
public sealed class TableAgreementTests
{
    private static readonly ImmutableArray<string> Numbers = [.. Enumerable.Range(1, 12).Select(i => SmallCounty.Id(i))];

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int[0, Numbers.Length - 1].Select(i => Numbers[i]),
        Gen.Int[100, 990].Select(sequence => SmallCounty.Id(sequence)));

    private static readonly Gen<string?> Cell = Gen.Frequency(
        (10, Spoilt(number => number)),
        (1, OneOf((string?)null)),
        (1, OneOf("", " ", "　", "\t", "NULL", "无", "-", "0", "合计", "Σ")),
        (1, Spoilt(number => number[..15])),
        (1, Spoilt(number => number[..6] + number[8..17])),
        (1, Spoilt(number => number[..6] + "********" + number[14..])),
        (1, Spoilt(number => number[..10] + "****" + number[14..])),
        (1, Spoilt(number => number.ToLowerInvariant())),
        (1, Spoilt(number => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)))),
        (1, Spoilt(number => number[..17] + "Ｘ")),
        (1, Spoilt(number => number[..15] + "000")),
        (1, Spoilt(number => number[..14] + number[15] + number[14] + number[16..])),
        (1, Spoilt(number => $"'{number}")),
        (1, Spoilt(number => $" {number}\n")),
        (1, Spoilt(number => $"{number}\u200b")),
        (1, Spoilt(number => $"{number},{number}")),
        (1, Spoilt(number => number[..12] + "-" + number[12..])),
        (1, Spoilt(number => "1.499" + number[5..9] + "E+17")),
        (1, Spoilt(number => number + "😀")),
        (1, OneOf("0", "1", "4", "9", "X", "\\", "\"", "'", "%", "_", ";", "-", " ", "𠮷", "𠀀", "张").Array[0, 24]
            .Select(parts => (string?)string.Concat(parts))));

    private static readonly Gen<string?> Name =
        OneOf("甲一", "乙二", "丙三", "丁四", "戊五", "己六", "庚七", "甲 一", "*一", "", null, "𠮷田");

    private static readonly Gen<(string?, string?, string?)[]> Rows = Gen.Select(Cell, Name,
        OneOf("晋A1", "", null, "\"引号\"", "a,b", "换\n行", "x\\n")).Array[1, 60];

    private TemporaryFolder _folder = null!;
    private LoadedRoster _roster = null!;

    [OneTimeSetUp]
    public void OneTimeSetUp()
    {
        _folder = new TemporaryFolder();
        string[] people =
        [
            $"柳林镇,1,甲一,{Numbers[0]}",
            $"柳林镇,1,乙二,{Numbers[1]}",
            $"柳林镇,2,丙三,{Numbers[2][..6]}********{Numbers[2][14..]}",
            $"柳林镇,3,丁四,{Numbers[3][..16]}{(char)('0' + (Numbers[3][16] - '0' + 1) % 10)}{Numbers[3][17]}",
            $"柳林镇,4,戊五,{Numbers[4]}",
            $"柳林镇,5,己六,{Numbers[4]}",
            $"柳林镇,6,庚七,{Numbers[5][..15]}000",
        ];
        _roster = SmallCounty.Roster(_folder, "乡镇,户编号,姓名,身份证号\n" + string.Join('\n', people) + "\n", out _);
        Assert.That(_roster.People, Has.Length.EqualTo(people.Length));
    }

    [OneTimeTearDown]
    public void OneTimeTearDown() => _folder.Dispose();

    [Test]
    public void What_is_found_in_a_table_is_found_in_its_export() => Rows.Sample(rows =>
    {
        var ofFile = OfFile(rows);
        using var brought = new SqliteServer();
        using var inOneList = new SqliteServer { MayBringKeys = false };
        using var inLists = new SqliteServer { MayBringKeys = false, KeysInList = 2, IsIndexed = true, HasSnapshots = false };
        foreach (var server in new[] { brought, inOneList, inLists })
        {
            SmallTable.Fill(server, rows);
            var ofTable = OfTable(server);
            Assert.That(ofTable, Is.EqualTo(ofFile));
        }
    }, iter: 60, threads: 1);

    // The property would hold of a location that hands everything over.
    [Test]
    public void And_what_is_plainly_about_nobody_stays_there()
    {
        using var server = new SqliteServer();
        SmallTable.Fill(server, [.. Enumerable.Range(100, 50).Select(i => ((string?)SmallCounty.Id(i), (string?)"甲一", (string?)null))]);
        var came = 0L;
        server.BeforeRow = row => came = row;
        SmallTable.Match(_roster, server);
        Assert.That(came, Is.LessThan(10), "those in 000, and those that the masked number may stand for");
    }

    private static Gen<string?> Spoilt(Func<string, string?> spoil) => Number.Select(spoil);

    private static Gen<string?> OneOf(params string?[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private string OfFile((string? Id, string? Name, string? Plate)[] rows)
    {
        _folder.Write("v.csv", "身份证号,所有人,号牌号码\n"
            + string.Concat(rows.Select(row => $"{Quoted(row.Id)},{Quoted(row.Name)},{Quoted(row.Plate)}\n")));
        var rejects = new SmallCounty.Rejects();
        return Said(SmallCounty.Match(_folder, _roster, "v.csv", rejects, change: input => input with { MaxRejects = 1 }), rejects);
    }

    private string OfTable(SqliteServer server)
    {
        var rejects = new SmallCounty.Rejects();
        return Said(SmallTable.Match(_roster, server, rejects), rejects)
            .Replace("province/v 主键 line=", "v.csv 第", StringComparison.Ordinal)
            .Replace("province/v", "v.csv", StringComparison.Ordinal);
    }

    private static string Said(SourceResult result, SmallCounty.Rejects rejects)
    {
        var tally = result.Files.SingleOrDefault();
        return string.Join('\n',
        [
            $"{tally?.Rows} {tally?.Matched} {tally?.NotOnRoster} {tally?.Rejected} {tally?.NonRowLines} {result.Matches.Failure?.Code}",
            .. result.Matches.Matches.Select(match =>
                $"{match.Person.Name} {match.Grade} {match.Names} {match.SourceIdClass} {match.Recovery?.Damage} {match.Recovery?.OnRoster} "
                + $"{Place(match.Row.Place.Text)} {string.Join('|', match.Row.Values)}"),
            .. result.Matches.OffRoster.Select(row => $"{Place(row.Place.Text)} {string.Join('|', row.Values)}"),
            .. rejects.All.Select(reject => $"{Place(reject.Place.Text)} {reject.Reason} {reject.Column} {string.Join('|', reject.Cells)}"),
            .. result.FieldFaults.Select(fault => $"{fault.Column} {fault.Kind} {fault.Code} {fault.Rows} {string.Join(' ', fault.FirstTexts)}"),
        ]);
    }

    private static string Place(string text) => text.TrimEnd('行');

    private static string Quoted(string? cell) =>
        cell is null ? "" : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
