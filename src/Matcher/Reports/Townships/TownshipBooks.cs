using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Figures;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;

namespace Matcher.Reports.Townships;

/// <summary>
/// The workbooks of a run: for each township that has a list of hits one with everything that it works on, and one for the county. Their
/// rows are those of the lists.
/// </summary>
/// <param name="lines">The run, as lines.</param>
/// <param name="lists">Every list of the run.</param>
/// <param name="blank">The lists that a township may have, without lines: what its workbook shows where it has none.</param>
/// <param name="places">The figures of the townships and of the county.</param>
/// <param name="about">说明.</param>
internal sealed class TownshipBooks(
    RunLines lines, IEnumerable<ListTable> lists, IEnumerable<ListTable> blank, PlaceCounts places, RunAbout about)
{
    /// <summary>Folder of the workbooks.</summary>
    public const string Folder = "乡镇";

    private const string County = "全县";

    private readonly FrozenDictionary<string, ListTable> _lists = lists.ToFrozenDictionary(list => list.Path, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, ListTable> _blank = blank.ToFrozenDictionary(list => list.Path, StringComparer.Ordinal);

    /// <summary>
    /// The county's, then the townships' in their order. A run of some townships has no county's, which would say less than it seems to.
    /// </summary>
    public IEnumerable<Workbook> All()
    {
        if (lines.Scope.Options.Townships.IsEmpty)
            yield return OfCounty();
        var figures = places.Townships.ToFrozenDictionary(place => place.Name, StringComparer.Ordinal);
        foreach (var township in lines.Townships.All.Where(township => _lists.ContainsKey(PathOf(township, SheetTitles.Hits))))
            yield return Of(township, figures.GetValueOrDefault(township.Name) ?? new PlaceFigures(township.Name, township.Group));
    }

    private Workbook OfCounty() => new($"{Folder}/{County}",
    [
        about.OfCounty(places.County),
        new ListSheet(SheetTitles.Townships, PlaceList.Table(places.Townships, places.County)) { FrozenThrough = "乡镇" },
        Sheet(SheetTitles.Hits, _lists[$"{SheetTitles.Hits}/{County}"]),
        Sheet(SheetTitles.Missed, Together(SheetTitles.Missed)),
        Sheet(SheetTitles.Tasks, _lists[$"{SheetTitles.Tasks}/{County}"]),
        Sheet(SheetTitles.Measures, _lists[$"{SheetTitles.Measures}/{County}"]),
        Sheet(SheetTitles.Balance, _lists[BalanceList.Path]),
    ]);

    private Workbook Of(ListTownship township, PlaceFigures place) => new(township.FileInGroupOf(Folder),
    [
        about.Of(place),
        .. SheetTitles.OfTownship.Select(title => Sheet(title, _lists.GetValueOrDefault(PathOf(township, title), _blank[title]))),
    ]);

    // No list has them all: each township has its own, and those of no township one together.
    private ListTable Together(string title)
    {
        ImmutableArray<ListTable> all =
        [
            .. lines.Townships.Official.Select(township => PathOf(township, title)).Append($"{title}/{ListTownship.Unknown}")
                .Select(path => _lists.GetValueOrDefault(path)).OfType<ListTable>(),
        ];
        return _blank[title] with
        {
            MakeRows = () => all.SelectMany(list => list.MakeRows()),
            CountRows = () => all.Sum(list => list.CountRows()),
        };
    }

    private static ListSheet Sheet(string title, ListTable list) => new(title, list) { FrozenThrough = FrozenThrough(title) };

    // What tells a line from another stays in sight.
    private static string FrozenThrough(string title) => title switch
    {
        SheetTitles.Tasks => "规则",
        SheetTitles.Measures => "疑点编号",
        SheetTitles.Balance => "乡镇",
        SheetTitles.Households => "户主姓名",
        _ => "姓名",
    };

    private static string PathOf(ListTownship township, string title) => title switch
    {
        SheetTitles.Missed or SheetTitles.Doubts => township.FileIn(title),
        SheetTitles.Corrections => CorrectionList.PathOf(township),
        _ => township.FileInGroupOf(title),
    };
}
