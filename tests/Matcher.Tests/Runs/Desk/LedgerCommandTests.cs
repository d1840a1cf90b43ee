using Matcher.FollowUp.Cases;
using Matcher.Reports.Csv;

namespace Matcher.Runs.Desk;

/// <summary>What is told of the ledger, and what is taken back.</summary>
public sealed class LedgerCommandTests : DeskFixture
{
    [Test]
    public void Taking_back_says_what_it_changed_and_can_be_taken_back()
    {
        HandOut();
        var undone = Undo(1).Value!;
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingHandOut));
        var redone = Undo(undone.Entry.Number).Value!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(undone.Changes.Select(one => (one.Before, one.After)).Distinct(), Is.EqualTo(new[] { ("待核查", "待交办") }));
            Assert.That(undone.Changes.Select(one => one.Number), Does.Contain(NumberOf(1)));
            Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingVerdict));
            Assert.That(undone.Balance.Holds && redone.Balance.Holds, Is.True);
            Assert.That(List().Select(one => (one.Number, one.IsUndone)), Is.EqualTo(new[] { (3L, false), (2L, true), (1L, false) }));
        }
    }

    [TestCase(7, "OptionUnknownAction", TestName = "An action that never was")]
    [TestCase(1, "OptionActionTakenBack", TestName = "An action that was taken back")]
    public void What_cannot_be_taken_back_is_told(long number, string problem)
    {
        HandOut();
        Undo(1);
        Assert.That(Codes(Undo(number).Problems), Is.EqualTo(new[] { problem }));
        Assert.That(Actions(), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_case_is_shown_with_all_that_happened_to_it_also_what_was_taken_back()
    {
        HandOut();
        Undo(1);
        HandOut();
        Play("2023-07-07", 2, 3, 4);

        var one = LedgerShow.Execute(Config, Options, NumberOf(1).ToLowerInvariant().Replace("-", "", StringComparison.Ordinal),
            TimeProvider.System, CancellationToken.None).Value!;

        Assert.That(one.History.Select(step => (step.Kind, step.State, step.Standing)), Is.EqualTo(new[]
        {
            ("found", "待交办", LedgerStanding.Counts),
            ("handed-out", "", LedgerStanding.TakenBack),
            ("handed-out", "待核查", LedgerStanding.Counts),
            ("gone", "自动消除", LedgerStanding.Counts),
        }));
        Assert.That((one.State, one.Due, one.Township), Is.EqualTo(("自动消除", default(DateOnly?), "柳林镇")));
    }

    // One wrong sign in a number that was read out on the telephone.
    [Test]
    public void A_number_that_nobody_has_comes_with_the_one_that_was_meant()
    {
        var number = NumberOf(1);
        var wrong = number[..^1] + (number[^1] == '2' ? '3' : '2');
        var result = LedgerShow.Execute(Config, Options, wrong, TimeProvider.System, CancellationToken.None);

        Assert.That(Codes(result.Problems), Is.EqualTo(new[] { "OptionUnknownCase" }));
        Assert.That(Foundation.Problems.ProblemText.What(result.Problems[0], System.Globalization.CultureInfo.InvariantCulture),
            Does.Contain(number));
    }

    [Test]
    public void Open_cases_are_counted_with_those_past_their_day()
    {
        HandOut(new() { Due = new DateOnly(2023, 7, 10), Townships = ["柳林镇"] });

        var before = Overdue("2023-07-10");
        var after = Overdue("2023-07-12");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Overdue, Is.Empty, "the day itself is in time");
            Assert.That(after.Overdue.Select(one => (one.Number, one.DaysOverdue, one.IsUnanswered)),
                Is.EquivalentTo(new[] { (NumberOf(1), 2, true), (NumberOf(2), 2, true) }));
            Assert.That(after.Counts.Where(one => one.Rule == "vehicle-owned").Select(one => (one.Township, one.Open, one.Unanswered, one.Overdue)),
                Is.EqualTo(new[] { ("柳林镇", 2, 2, 2), ("孟门镇", 2, 2, 0) }));
        }
    }

    // Every other list has them so; by their code points 孟门镇 came before 柳林镇.
    [Test]
    public void The_townships_of_a_balance_stand_in_the_official_order()
    {
        HandOut();

        Assert.That(Balance(null).Balances.Select(balance => balance.Townships.Select(line => line.Township)),
            Has.Exactly(2).EqualTo(new[] { "柳林镇", "孟门镇" }));
    }

    [Test]
    public void The_balance_is_told_of_the_night_and_of_what_was_done_since()
    {
        HandOut();
        Undo(1);

        var all = Balance(null).Balances;
        var one = Balance(2).Balances;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(balance => (balance.AsOf, balance.Entry?.Number)),
                Is.EqualTo(new (DateOnly?, long?)[] { (Night, null), (null, 1), (null, 2) }));
            Assert.That(all.All(balance => balance.Holds), Is.True);
            Assert.That(all[0].County.New, Is.EqualTo(Book().All.Length));
            Assert.That(one.Single().Entry!.Undoes, Is.EqualTo(1));
        }
    }

    [Test]
    public void The_history_is_exported_and_the_same_ledger_gives_the_same_bytes()
    {
        HandOut();
        var first = Export("one");
        var again = Export("two");
        var alone = Export("经过.csv");

        var events = CsvListLines.Read(File.ReadAllBytes(Path.Combine(Folder, "one", "经过.csv"))).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Files.Select(file => Path.GetFileName(file.Path)), Is.EqualTo(new[] { "疑点.csv", "经过.csv", "操作.csv" }));
            Assert.That(again.Files.Select(file => file.Sha256), Is.EqualTo(first.Files.Select(file => file.Sha256)));
            Assert.That(alone.Files.Single().Sha256, Is.EqualTo(first.Files[1].Sha256));
            Assert.That(events.Count(line => line[0] == NumberOf(1)), Is.EqualTo(2), "found, and handed out");
            Assert.That(Directory.GetFiles(Path.Combine(Folder, "one"), ".*"), Is.Empty);
        }
    }

    private LedgerResult<LedgerUndone> Undo(long number) =>
        LedgerUndo.Execute(Config, Options, number, TimeProvider.System, CancellationToken.None);

    private System.Collections.Immutable.ImmutableArray<LedgerEntry> List() =>
        LedgerUndo.List(Config, Options, TimeProvider.System, CancellationToken.None).Value!.Entries;

    private LedgerOpenCases Overdue(string day) => LedgerOverdue.Execute(Config,
        Options with { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) },
        TimeProvider.System, CancellationToken.None).Value!;

    private LedgerBalanceSheet Balance(long? action) =>
        LedgerBalances.Execute(Config, Options, action, TimeProvider.System, CancellationToken.None).Value!;

    private LedgerExported Export(string target) => LedgerExport.Execute(Config, Options, Path.Combine(Folder, target),
        TimeProvider.System, CancellationToken.None).Value!;
}
