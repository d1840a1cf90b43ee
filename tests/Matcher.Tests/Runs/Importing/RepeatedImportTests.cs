using Matcher.FollowUp.Cases;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>What comes back again, or twice, or otherwise than before: it is known, it is a conflict, or it counts anew.</summary>
public sealed class RepeatedImportTests : ImportFixture
{
    // The same file, and the same content saved by another program.
    [Test]
    public void What_is_known_already_changes_nothing_and_records_nothing([Values] bool isSavedAgain)
    {
        Write("柳林镇.csv", (1, "不属实,同名他人,,李某,王某,2023-07-10,x"), (2, "无法核实,," + Visit));
        Landed();
        if (isSavedAgain)
            File.WriteAllText(Path.Combine(Folder, "back", "柳林镇.csv"),
                File.ReadAllText(Path.Combine(Folder, "back", "柳林镇.csv"), System.Text.Encoding.UTF8).Replace(',', '\t'),
                System.Text.Encoding.Unicode);
        var before = File.ReadAllBytes(Config.LedgerFile);

        var again = Landed("2023-07-13");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Lines.Select(line => line.Fate), Has.All.EqualTo(LedgerLineFate.Known));
            Assert.That((again.Action, again.ResultFile), Is.EqualTo((default(long?), default(string?))));
            Assert.That(File.ReadAllBytes(Config.LedgerFile), Is.EqualTo(before));
        }
    }

    [Test]
    public void What_was_taken_back_can_be_taken_in_again()
    {
        Write("柳林镇.csv", (1, "属实,," + Visit));
        LedgerUndo.Execute(Config, Options, Landed().Action!.Value, TimeProvider.System, CancellationToken.None);
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingHandOut));
        Landed();
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.Mending));
    }

    [Test]
    public void Another_verdict_than_before_is_a_conflict_and_replaces_only_where_it_is_asked_for()
    {
        Write("柳林镇.csv", (1, "不属实,同名他人,,李某,王某,2023-07-10,x"));
        Landed();
        Write("柳林镇.csv", (1, "属实,," + Visit));
        var refused = Import();
        Assert.That(Errors(refused.Problems), Is.EqualTo(new[] { "ImportConflict" }));
        Assert.That(Foundation.Problems.ProblemText.What(refused.Problems.Single(one => one.Name == "ImportConflict"),
            System.Globalization.CultureInfo.InvariantCulture), Does.Contain("不属实（同名他人）").And.Contain("says 属实"), "side by side");

        var replaced = Import(choice => choice with { Replaces = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(replaced.Problems), Does.Contain("ImportReplaced"));
            Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.Mending));
            Assert.That(replaced.Value!.Balance.Holds, Is.True);
        }
    }

    [Test]
    public void Two_files_that_disagree_are_neither_taken()
    {
        Write("柳林镇-1.csv", (1, "属实,," + Visit));
        Write("柳林镇-2.csv", (1, "不属实,同名他人,,李某,王某,2023-07-10,x"));
        var result = Import();

        Assert.That(Errors(result.Problems), Is.EqualTo(new[] { "ImportFilesDisagree", "ImportFilesDisagree" }));
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingHandOut));
    }

    [Test]
    public void Two_files_that_say_the_same_are_one_answer()
    {
        Write("柳林镇-1.csv", (1, "属实,," + Visit));
        Write("柳林镇-2.csv", (1, "属实,," + Visit), (2, "属实,," + Visit));
        Assert.That(Landed().Lines.Select(line => line.Fate),
            Is.EqualTo(new[] { LedgerLineFate.Landed, LedgerLineFate.Known, LedgerLineFate.Landed }));
    }

    [Test]
    public void Lines_that_came_back_unread_are_counted()
    {
        Write("柳林镇.csv", (1, ",,,,,,"), (2, "属实,," + Visit));
        Assert.That(Landed().Files.Single().Unread, Is.EqualTo(1));
    }

    // An old list, sent once more after the case was opened again, must not clear it.
    [Test]
    public void An_answer_of_before_the_case_was_opened_again_does_not_count()
    {
        Write("柳林镇.csv", (1, "属实,已停发,2023年8月起停发" + Visit));
        Landed();
        Play("2023-08-27", 1, 2, 3, 4);
        Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingHandOut), "still there after 45 days");
        File.AppendAllText(Path.Combine(Folder, "back", "柳林镇.csv"), $"{NumberOf(2)},属实,," + Visit + "\n", System.Text.Encoding.UTF8);

        var result = Import(day: "2023-08-28");
        Write("柳林镇.csv", (1, "不属实,同名他人,,李某,王某,2023-07-10,早先去看的"));
        var early = Import(day: "2023-08-28");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(result.Problems), Does.Contain("ImportAnsweredBefore"));
            Assert.That(Fates(result), Is.EqualTo(new[] { LedgerLineFate.Known, LedgerLineFate.Landed }));
            Assert.That(Errors(early.Problems), Is.EqualTo(new[] { "ImportDayBeforeReopening" }));
            Assert.That(CaseOf(1).State, Is.EqualTo(CaseState.AwaitingHandOut));
        }
    }
}
