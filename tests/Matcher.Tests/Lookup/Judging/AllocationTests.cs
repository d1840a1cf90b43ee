using System.Text;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Keys;
using Matcher.Rules.Demand;
using Matcher.Support;

namespace Matcher.Lookup.Judging;

/// <summary>
/// What a row costs in memory, counted and not timed: a run has ten million rows off the roster, and one in the registry
/// about everybody on the roster.
/// </summary>
[TestFixture]
[NonParallelizable]
public sealed class AllocationTests
{
    private const int Rows = 20_000;

    // The objects in which the rules are asked; no text of the row.
    private const double MostForRowNotNeeded = 200;

    // A number that ends in 000 may have been cut, and goes the careful way.
    private static readonly string[] Strangers =
        [.. Enumerable.Range(1, 900).Select(i => SmallCounty.Id(i, "19800101")).Where(id => !id.EndsWith("000", StringComparison.Ordinal))];

    private TemporaryFolder _folder = null!;
    private MatchingContext _context = null!;

    [SetUp]
    public void MakeCounty()
    {
        _folder = new TemporaryFolder();
        var people = Enumerable.Range(1, 500).Select(i => $"柳林镇,上寨则村,H{i},王小明,{SmallCounty.Id(i)},500,250,202001");
        var roster = SmallCounty.Roster(_folder, "乡镇,村,户编号,姓名,身份证号,户月保障金,月保障金,享受开始年月\n" + string.Join('\n', people), out _);
        _context = MatchingContext.Of(roster, new IdReader(SmallCounty.AsOf));
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_row_about_nobody_allocates_nothing()
    {
        var few = Read(Rows, i => Strangers[i % Strangers.Length]);
        var many = Read(Rows * 3, i => Strangers[i % Strangers.Length]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(many.Result.NotOnRoster, Is.EqualTo(Rows * 3));
            Assert.That((many.Bytes - few.Bytes) / (Rows * 2.0), Is.LessThan(0.5));
        }
    }

    [Test]
    public void A_row_about_somebody_that_no_rule_needs_is_not_kept_and_makes_no_text()
    {
        var few = Read(Rows, i => SmallCounty.Id(i % 500 + 1));
        var many = Read(Rows * 3, i => SmallCounty.Id(i % 500 + 1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(many.Result.Matched, Is.EqualTo(Rows * 3));
            Assert.That(many.Result.Matches.Count + many.Result.Faulty.Count, Is.Zero);
            Assert.That((many.Bytes - few.Bytes) / (Rows * 2.0), Is.LessThan(MostForRowNotNeeded));
        }
    }

    [Test]
    public void The_measure_notices_rows_that_are_kept()
    {
        var kept = Read(Rows, i => SmallCounty.Id(i % 500 + 1), isNeeded: true);
        Assert.That(kept.Result.Matches, Has.Count.EqualTo(Rows));
        Assert.That(kept.Bytes / (double)Rows, Is.GreaterThan(MostForRowNotNeeded));
    }

    private (PartResult Result, long Bytes) Read(int rows, Func<int, string> id, bool isNeeded = false)
    {
        var csv = new StringBuilder("身份证号,所有人,号牌号码\n");
        for (var i = 0; i < rows; i++)
            csv.Append(id(i)).Append(",王小明,晋J").Append(i).Append('\n');
        var path = _folder.Write("vehicles.csv", csv.ToString());
        var files = new SharedFiles(TimeProvider.System);
        var demand = isNeeded ? RowDemand.EveryMatch(SmallCounty.Vehicles) : RowDemand.Nothing(SmallCounty.Vehicles);
        using var opened = OpenedFile.Open(new InputFile(0, path, "vehicles.csv"), SmallCounty.Vehicles, files, new ProblemList())!;
        var compiled = new CompiledDemand(demand, _context.Ids);
        ReadOnce(opened.Tables[0], compiled);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ReadOnce(opened.Tables[0], compiled);
        return (result, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private PartResult ReadOnce(InputTable table, CompiledDemand demand) => new PartJudge(_context, demand, table.Layout).Judge(judge =>
    {
        using var records = table.Read();
        while (records.Read())
            judge.Judge(records);
        return 0;
    });
}
