using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.Rules.Demand;

namespace Matcher.Support;

/// <summary>A roster and one source of a few columns, for tests that need real files but no rule pack.</summary>
internal static class SmallCounty
{
    public static readonly DateOnly AsOf = new(2023, 7, 6);

    public static readonly SourceDefinition RosterDefinition = Define(
        "roster",
        ("乡镇", ColumnRole.Township, true),
        ("村", ColumnRole.Village, false),
        ("户编号", ColumnRole.HouseholdNumber, true),
        ("姓名", ColumnRole.Name, true),
        ("身份证号", ColumnRole.IdNumber, true),
        ("户月保障金", ColumnRole.HouseholdMonthlyAmount, false),
        ("月保障金", ColumnRole.MonthlyAmount, false),
        ("享受开始年月", ColumnRole.BenefitStart, false));

    public static readonly SourceDefinition Vehicles = Define(
        "vehicles",
        ("身份证号", ColumnRole.IdNumber, true),
        ("所有人", ColumnRole.Name, false),
        ("号牌号码", ColumnRole.None, false));

    public static readonly TownshipList Townships =
        new("柳林县", [new WorkingGroup("第一组", ["柳林镇", "孟门镇"])]);

    /// <summary>A valid synthetic number: area 149901, the given birth date and sequence.</summary>
    public static string Id(int sequence, string birth = "19700101")
    {
        var digits = $"149901{birth}{sequence:000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    public static SourceDefinition Define(string id, params (string Name, ColumnRole Role, bool Required)[] columns) =>
        new(id, id, id, [.. columns.Select((column, index) => new ColumnDefinition(
            index, column.Name, column.Role, ColumnType.Text, column.Required, Aliases(column.Name), ImmutableDictionary<string, string>.Empty))]);

    private static ImmutableArray<string> Aliases(string column) => column switch
    {
        "身份证号" => ["Sfzh"],
        "所有人" => ["Xm"],
        _ => [],
    };

    public static LoadedRoster Roster(TemporaryFolder folder, string csv, out IReadOnlyList<Problem> problems, long partSize = CsvParts)
    {
        folder.Write("roster.csv", csv);
        var list = new ProblemList();
        var result = new RosterReader(RosterDefinition, new IdReader(AsOf), Townships, new SharedFiles(TimeProvider.System))
        {
            PartSize = partSize,
        }
            .Read(new InputFiles(["roster.csv"]), folder.Path, list, CancellationToken.None);
        problems = list.All;
        return result!.Roster;
    }

    public static SourceResult Match(TemporaryFolder folder, LoadedRoster roster, string files, IRejectSink? rejects = null,
        long partSize = CsvParts, int parallelism = 2, Func<SourceInput, SourceInput>? change = null)
    {
        var context = MatchingContext.Of(roster, new IdReader(AsOf));
        var catalogue = new SourceCatalogue(RosterDefinition,
            ImmutableDictionary<string, SourceDefinition>.Empty.Add("vehicles", Vehicles));
        var location = new FileLocation(folder.Path, new SharedFiles(TimeProvider.System), AsOf)
        {
            Parallelism = parallelism,
            PartSize = partSize,
        };
        return new SourceLookup(context, catalogue, location, new SilentProgress())
            .Read((change ?? (input => input))(new SourceInput("vehicles", new InputFiles([files]), 0.5, Place.Nowhere)),
                RowDemand.EveryMatch(Vehicles), rejects ?? new Rejects(), CancellationToken.None);
    }

    private const long CsvParts = Formats.Csv.CsvParts.DefaultSize;

    /// <summary>Keeps the rejects for a test to look at.</summary>
    public sealed class Rejects : IRejectSink
    {
        public List<Reject> All { get; } = [];

        public void Add(Reject reject) => All.Add(reject);
    }
}
