using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Matcher.Runs.Metamorphic;

/// <summary>
/// The same county in other files: rows in another order, cut up, columns elsewhere, other delimiters and encodings. Nothing may change.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class ReorderedCountyTests
{
    private const int Generated = 2;

    // Two generated counties, and some in which many rows are about one person.
    private static readonly ImmutableArray<Lazy<(CountyFiles Files, CountyLines Lines)>> Counties =
    [
        .. Enumerable.Range(1, Generated).Select(seed => Read(() => CountyFiles.Generate(seed))),
        .. Enumerable.Range(1, 8).Select(seed => Read(() => CountyFiles.Near(seed))),
    ];

    [Test]
    public void Order_of_the_rows_of_sources_does_not_matter([Range(0, 9)] int seed) =>
        Same(seed, county => county.ChangeSources(table => [Shuffled(table, new Random(seed))]));

    [Test]
    public void Order_of_the_files_of_a_source_does_not_matter([Range(0, 9)] int seed) =>
        Same(
            seed,
            county =>
                county.ChangeSources(table =>
                    [table with { Name = Renamed(table, table.Name.Contains('1', StringComparison.Ordinal) ? "z" : "a") }]));

    [Test]
    public void Order_of_the_rows_of_the_roster_does_not_matter([Range(0, 9)] int seed) =>
        Same(seed, county => county.ChangeRoster(table => [Shuffled(table, new Random(seed))]));

    [Test]
    public void A_source_may_come_in_several_files([Range(0, 9)] int seed) =>
        Same(seed, county => county.ChangeSources(table => Dealt(table, row => new Random(seed + row).Next(3))));

    [Test]
    public void A_roster_may_come_by_township([Range(0, 9)] int seed) => Same(seed, county => county.ChangeRoster(table =>
    {
        var township = table.Header.IndexOf("乡镇");
        return table.Rows.GroupBy(row => row[township]).Select(group => table with { Name = Renamed(table, group.Key), Rows = [.. group] });
    }));

    [Test]
    public void Order_of_the_columns_does_not_matter([Range(0, 9)] int seed) => Same(seed, county => county.Change(table =>
    {
        var order = Enumerable.Range(0, table.Header.Length).ToArray();
        new Random(seed).Shuffle(order);
        return [table with { Header = Arranged(table.Header), Rows = [.. table.Rows.Select(Arranged)] }];

        ImmutableArray<string> Arranged(ImmutableArray<string> cells) =>
            [.. order.Select(place => place < cells.Length ? cells[place] : "")];
    }));

    [TestCase(';', "utf-8", TestName = "semicolons, UTF-8 without a mark")]
    [TestCase('\t', "GB18030", TestName = "tabs, GB18030")]
    [TestCase('|', "utf-16", TestName = "bars, UTF-16 with a mark")]
    public void Delimiter_and_encoding_do_not_matter(char delimiter, string encoding)
    {
        var form = new TextForm(delimiter, encoding switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-16" => Encoding.Unicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!,
        });
        var (county, lines) = Counties[0].Value;
        lines.AssertSame(CountyRun.Read(county, _ => form).Lines(), $"{delimiter} {encoding}");
    }

    private static void Same(int seed, Func<CountyFiles, CountyFiles> change,
        [System.Runtime.CompilerServices.CallerMemberName] string what = "")
    {
        var (county, lines) = Counties[seed].Value;
        lines.AssertSame(CountyRun.Read(change(county)).Lines(), what);
    }

    private static Lazy<(CountyFiles Files, CountyLines Lines)> Read(Func<CountyFiles> make) => new(() =>
    {
        var county = make();
        return (county, CountyRun.Read(county).Lines());
    });

    private static CountyTable Shuffled(CountyTable table, Random random)
    {
        var rows = table.Rows.ToArray();
        random.Shuffle(rows);
        return table with { Rows = [.. rows] };
    }

    private static IEnumerable<CountyTable> Dealt(CountyTable table, Func<int, int> pile) => table.Rows
        .Index()
        .GroupBy(row => pile(row.Index), row => row.Item)
        .Select(group => table with { Name = Renamed(table, group.Key.ToString(CultureInfo.InvariantCulture)), Rows = [.. group] });

    private static string Renamed(CountyTable table, string add) =>
        $"{Path.GetDirectoryName(table.Name)!.Replace('\\', '/')}/{add}-{Path.GetFileName(table.Name)}";
}
