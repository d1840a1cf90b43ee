using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Runs.HandingOut;
using Matcher.Samples;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Desk;

/// <summary>A county of four people with a car each: two in 柳林镇, two in 孟门镇. A night has been, of 2023-07-06.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class DeskFixture : IDisposable
{
    private protected static readonly DateOnly Night = new(2023, 7, 6);

    private readonly string[] _townships = ["柳林镇", "柳林镇", "孟门镇", "孟门镇"];

    private protected SmallRun County { get; } = new();

    private protected DeskFixture() => Play("2023-07-06", 1, 2, 3, 4);

    private protected MatcherConfig Config => County.Config("2023-07-06");

    /// <summary>A line of the config about reviews.</summary>
    private protected string Review { set => County.OfConfig = value + "\n"; }

    private protected string Folder => Config.Folder;

    private protected static LedgerOptions Options => new() { By = "县民政局" };

    private protected string HandOuts => Path.Combine(Folder, "out", "交办");

    /// <summary>A night on which some of them have a car.</summary>
    private protected void Play(string day, params int[] people)
    {
        County.Roster("roster.csv",
            [RosterHeader, .. Enumerable.Range(1, 4).Select(one => $"{one},{_townships[one - 1]},东村,测试{Letter(one)},测试{Letter(one)},{Id(one)},户主,农村低保,1,300,2020-01")]);
        County.Source("vehicles", [VehiclesHeader, .. people.Select(one => Car($"测试{Letter(one)}", Id(one), one))]);
        County.Run(day);
    }

    /// <summary>Somebody goes to live in the other township.</summary>
    private protected void Move(int person) => _townships[person - 1] = "孟门镇";

    private protected LedgerResult<LedgerHandedOut> HandOut(HandOutChoice? choice = null) =>
        LedgerHandOut.Execute(Config, Options, choice ?? new HandOutChoice(), TimeProvider.System, CancellationToken.None);

    private protected CaseBook Book()
    {
        using var ledger = View();
        return ledger.Book();
    }

    private protected ImmutableArray<LedgerAction> Actions()
    {
        using var ledger = View();
        return ledger.Actions();
    }

    private protected Case CaseOf(int person) => Book().Find(NumberOf(person))!.Case;

    /// <summary>疑点编号 of somebody's car.</summary>
    private protected string NumberOf(int person) => LiulinSample.Table(Path.Combine(Folder, "out", "2023-07-06", "疑点清单", "全县.csv"))
        .First(row => row["姓名"] == $"测试{Letter(person)}" && row["规则"] == "拥有机动车辆")["疑点编号"];

    private protected static string Letter(int person) => "甲乙丙丁"[person - 1].ToString();

    private protected static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(problem => problem.Name);

    public void Dispose()
    {
        County.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected LedgerStore Store() => LedgerStore.Open(LedgerOfCounty(), new ProblemList())!;

    private LedgerView View() => LedgerView.Open(LedgerOfCounty(), new ProblemList())!;

    private LedgerFile LedgerOfCounty() => new(
        Config.LedgerFile, "ledger.db", Hits.BureauSecret.Load(Config.SecretFile, "secret.key", new ProblemList())!,
        DatabasePipeline.Create(TimeProvider.System), _ => false);
}
