using System.Text;
using BenchmarkDotNet.Attributes;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Keys;
using Matcher.Roster;
using Matcher.Roster.Reading;

namespace Matcher.Bench.Parts;

/// <summary>Asking the roster about numbers of nobody: the filter in front of the index, and the index alone.</summary>
public class LookingUp
{
    private const int Count = 100_000;

    private readonly IdReader _ids = new(new DateOnly(2023, 7, 6));
    private (IdNumber Number, byte[] Written)[] _numbers = [];
    private MatchingContext? _context;

    [Params(10_000, 200_000, 1_000_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var folder = Directory.CreateTempSubdirectory("matcher-bench-");
        try
        {
            var lines = Numbers.Make(People, seed: 2).Select((number, i) => $"柳林镇,甲村,{i},王示例,{number}").Prepend("乡镇,村,户编号,姓名,身份证号");
            File.WriteAllLines(Path.Combine(folder.FullName, "roster.csv"), lines);
            var read = new RosterReader(Roster, _ids, new TownshipList("柳林县", [new WorkingGroup("第一组", ["柳林镇"])]),
                new SharedFiles(TimeProvider.System))
                .Read(new InputFiles(["roster.csv"]), folder.FullName, new ProblemList(), CancellationToken.None);
            _context = MatchingContext.Of(read!.Roster, _ids);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        _numbers =
        [
            .. Numbers.Make(Count, seed: 3)
                .Select(Encoding.ASCII.GetBytes)
                .Select(written => (IsPlain: _ids.TryReadPlain(written, out var number), Number: number, Written: written))
                .Where(one => one.IsPlain)
                .Select(one => (one.Number, one.Written)),
        ];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Filter()
    {
        var nobodys = 0;
        foreach (var (number, written) in _numbers)
            nobodys += _context!.Filter.IsOffRoster(number, written) ? 1 : 0;
        return nobodys;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Index()
    {
        var nobodys = 0;
        foreach (var (number, _) in _numbers)
            nobodys += _context!.Index.Find(number).IsNone ? 1 : 0;
        return nobodys;
    }

    private static SourceDefinition Roster { get; } = new("roster", "roster", "roster",
    [
        .. new[] { ("乡镇", ColumnRole.Township), ("村", ColumnRole.Village), ("户编号",
            ColumnRole.HouseholdNumber), ("姓名", ColumnRole.Name), ("身份证号", ColumnRole.IdNumber) }
            .Select((column, i) =>
                new ColumnDefinition(i, column.Item1, column.Item2, ColumnType.Text, true, [],
                    System.Collections.Immutable.ImmutableDictionary<string, string>.Empty)),
    ]);
}
