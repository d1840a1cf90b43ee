using Matcher.FollowUp;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Support;

namespace Matcher.Reports.CaseLists;

/// <summary>What the lists of a night say once people have answered those of a night before.</summary>
public sealed class CaseListsTests : LedgerFixture
{
    private static readonly string[] Shown =
    [
        "疑点清单/全县.csv", "人员汇总/第一组/柳林镇.csv", "户核对表/第一组/柳林镇.csv", "任务清单/全县.csv", "问题清单/第一组.csv", "整改台账/第一组/柳林镇.csv",
        "更正单/公安局.csv", "更正单/公安局交警大队.csv", "已消失/第一组/柳林镇.csv", "台账平衡.csv",
    ];

    private readonly TemporaryFolder _out = new();
    private HitHistory _second = null!;

    [SetUp]
    public void Play()
    {
        Play(AnsweredRun.FirstNight);
        foreach (var (step, action) in AnsweredRun.Actions.Index())
            Do(new DateOnly(2023, 7, 4).AddDays(step), [.. action]);
        _second = Play(AnsweredRun.SecondNight);
        RunWriter.Write(_out.Path, AnsweredRun.ResultOf(_second), Clock, CancellationToken.None);
    }

    [TearDown]
    public void Remove() => _out.Dispose();

    [Test]
    public async Task The_lists_of_a_night_after_answers() =>
        await Verifier.VerifyDirectory(_out.Path, include: file => Shown.Any(list => file.EndsWith(list, StringComparison.Ordinal)));

    private void Do(DateOnly day, (string Number, CaseEventDetails Done)[] done)
    {
        using var store = Open();
        var book = store.Book();
        store.Record(new NewAction(ActionKind.Import, day, Clock.GetUtcNow(), "县民政局")
        {
            Events = [.. done.Select(one => new NewEvent(book.Find(one.Number)!.Case, one.Done))],
        });
    }
}
