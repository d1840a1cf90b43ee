using System.Globalization;
using Matcher.Catalogue.Verdicts;
using Matcher.Hits;

namespace Matcher.FollowUp.Cases;

/// <summary>
/// A case step by step. A history is written as words: <c>1</c> is a run of that day that found it, <c>1!</c> with other evidence,
/// <c>1-</c> one that looked in vain, <c>1@</c> one that found it in another township; what people do stands after the run before it.
/// </summary>
public sealed class CaseFoldTests
{
    [TestCase("1", "待交办")]
    [TestCase("1 out", "待核查")]
    [TestCase("1 mended", "已销号", Description = "a verdict may come without a hand-out")]
    [TestCase("1 out confirmed", "整改中")]
    [TestCase("1 out confirmed done", "已销号")]
    [TestCase("1 out confirmed refused", "已移送")]
    [TestCase("1 out not-so", "已排除")]
    [TestCase("1 out unverifiable", "待核查")]
    [TestCase("1 unverifiable", "待核查")]
    [TestCase("1 out review", "待复核")]
    [TestCase("1 out review accept", "已排除")]
    [TestCase("1 out review back", "已退回")]
    [TestCase("1 out review back not-so", "已排除")]
    [TestCase("1 out review back unverifiable", "已退回")]
    [TestCase("1 2-", "自动消除", Description = "N1")]
    [TestCase("1 out 2-", "自动消除", Description = "N1")]
    [TestCase("1 out confirmed 2-", "整改中", Description = "what is confirmed is mended by people, not by data")]
    [TestCase("1 out review 2-", "待复核")]
    [TestCase("1 out review back 2-", "已退回")]
    [TestCase("1 out 2- 3", "待交办", Description = "N2")]
    [TestCase("1 mended 2- 3", "待交办", Description = "N2")]
    [TestCase("1 mended 2", "已销号", Description = "the data may take a while")]
    [TestCase("1 mended 20", "待交办", Description = "N2b: still there after its days")]
    [TestCase("1 not-so 2", "已排除")]
    [TestCase("1 not-so 2!", "待交办", Description = "N3: the evidence changed")]
    [TestCase("1 not-so 2- 3", "已排除", Description = "that it was gone and is back is no other evidence")]
    [TestCase("1 not-so 2- 3!", "待交办")]
    [TestCase("1 not-so 20", "待交办", Description = "N3: the clearance ended")]
    [TestCase("1 not-so-for-ever 20", "已排除")]
    [TestCase("1 not-so 2@", "已排除", Description = "another township is no other evidence")]
    [TestCase("1 out confirmed refused 2- 3!", "已移送", Description = "what is handed over stays so")]
    [TestCase("1- 2", "待交办")]
    public void A_history_ends_in_a_state(string history, string state) => Assert.That(Fold(history).State.Word(), Is.EqualTo(state));

    [TestCase("1 accept", "there is nothing to accept")]
    [TestCase("1 done", "nothing was confirmed")]
    [TestCase("1 not-so not-so", "it is closed")]
    [TestCase("1 2- not-so", "it closed by itself")]
    [TestCase("1 out out", "it was handed out")]
    [TestCase("1 confirmed refused done", "it was handed over")]
    [TestCase("1 confirmed review", "a verdict on what is being mended is not its completion")]
    public void What_cannot_happen_has_no_effect(string history, string why) =>
        Assert.That(Fold(history).WithoutEffect, Has.Length.EqualTo(1), why);

    [Test]
    public void Before_anything_was_found_there_is_no_case() => Assert.That(new CaseFold(1).Case, Is.Null);

    [Test]
    public void Who_is_reopened_begins_anew_with_the_old_verdict_beside()
    {
        var one = Fold("1 out not-so 3!");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Verdict, Is.Null);
            Assert.That(one.EarlierVerdict!.Given.Verdict, Is.EqualTo(Verdict.NotSo));
            Assert.That(one.HandOut, Is.Null, "it is to be handed out again");
            Assert.That(one.OpenedOn, Is.EqualTo(Day(3)), "the due date counts from the run that opened it");
            Assert.That(one.Reopening, Is.EqualTo(new CaseReopening(Day(3), CaseTrigger.EvidenceChanged, Says("a"), Says("b3"))));
            Assert.That(one.FirstFound, Is.EqualTo(Day(1)));
            Assert.That(one.Until, Is.Null);
        }
    }

    [Test]
    public void What_nobody_can_verify_twice_is_the_countys()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fold("1 out unverifiable").IsCountys, Is.False);
            Assert.That(Fold("1 out unverifiable unverifiable").IsCountys, Is.True);
            Assert.That(Fold("1 out unverifiable unverifiable not-so").IsCountys, Is.False, "somebody found out");
        }
    }

    [Test]
    public void A_wrong_row_is_asked_to_be_corrected_until_the_data_no_longer_say_it()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fold("1 not-so").Correction, Is.Null);
            Assert.That(Fold("1 wrong").Correction!.IsOpen, Is.True);
            Assert.That(Fold("1 wrong 2").State, Is.EqualTo(CaseState.Cleared), "the same wrong row lists nobody twice");
            Assert.That(Fold("1 wrong 2-").Correction!.GoneOn, Is.EqualTo(Day(2)));
            Assert.That(Fold("1 wrong 2!").Correction!.IsOpen, Is.True, "it was never answered");
        }
    }

    // The run of the day may be repeated after people answered what its first list said.
    [Test]
    public void What_a_repeated_run_shows_is_held_against_what_the_verdict_was_about()
    {
        var fold = new CaseFold(1);
        fold.See(Night(1, found: true, "other"));
        fold.Do(Event(1, Day(1), "a", new VerdictGiven { Verdict = Verdict.NotSo, Township = "柳林镇" }));

        Assert.That(fold.Case!.Reopening!.Why, Is.EqualTo(CaseTrigger.EvidenceChanged));
    }

    [Test]
    public void A_clearance_of_unknown_evidence_rests_on_what_is_seen_first()
    {
        var fold = new CaseFold(1);
        fold.See(Night(1, found: true, ""));
        fold.Do(Event(1, Day(1), "", new VerdictGiven { Verdict = Verdict.NotSo, Township = "柳林镇" }));
        fold.See(Night(2, found: true, "a"));
        Assert.That(fold.State, Is.EqualTo(CaseState.Cleared));
        fold.See(Night(3, found: true, "b"));
        Assert.That(fold.State, Is.EqualTo(CaseState.AwaitingHandOut));
    }

    [Test]
    public void Another_township_takes_the_case_along()
    {
        var one = Fold("1 out 2@");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.State, one.Township, one.HandOut!.Township), Is.EqualTo((CaseState.AwaitingVerdict, "孟门镇", "柳林镇")));
            Assert.That(one.Moves[^1] is { Trigger: null, FromTownship: "柳林镇", ToTownship: "孟门镇" }, Is.True);
        }
    }

    private static Case Fold(string history)
    {
        var fold = new CaseFold(1);
        var day = 0;
        var evidence = "a";
        var done = 0;
        foreach (var word in history.Split(' '))
        {
            if (!char.IsAsciiDigit(word[0]))
            {
                done++;
                fold.Do(Event(done, Day(day), evidence, DetailsOf(word)));
                continue;
            }

            day = int.Parse(word.TrimEnd('!', '-', '@'), CultureInfo.InvariantCulture);
            evidence = word.EndsWith('!') ? $"b{day}" : evidence;
            fold.See(Night(day, !word.EndsWith('-'), evidence, word.EndsWith('@') ? "孟门镇" : "柳林镇"));
        }

        return fold.Case!;
    }

    private static CaseEventDetails DetailsOf(string word) => word switch
    {
        "out" => new HandedOut("2023-07-01-1", "柳林镇", Day(20)),
        "mended" => new VerdictGiven { Verdict = Verdict.Confirmed, IsComplete = true, Until = Day(20), Township = "柳林镇" },
        "confirmed" => new VerdictGiven { Verdict = Verdict.PartlyConfirmed, Township = "柳林镇" },
        "not-so" => new VerdictGiven { Verdict = Verdict.NotSo, Until = Day(20), Township = "柳林镇" },
        "not-so-for-ever" => new VerdictGiven { Verdict = Verdict.AlreadyHandled, Township = "柳林镇" },
        "wrong" => new VerdictGiven { Verdict = Verdict.DataWrong, AsksCorrection = true, Township = "柳林镇" },
        "unverifiable" => new VerdictGiven { Verdict = Verdict.CannotVerify, Until = Day(25), Township = "柳林镇" },
        "review" => new VerdictGiven { Verdict = Verdict.NotSo, NeedsReview = true, Township = "柳林镇" },
        "accept" => new Accepted(null),
        "back" => new SentBackWithReason("没有写明核查经过", Day(25)),
        "done" => new Mended { What = "已停发", Until = Day(25) },
        "refused" => new MendingRefused("移送"),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static CaseEvent Event(long id, DateOnly day, string evidence, CaseEventDetails details) =>
        new(id, 1, new Moment(day, id), day, "县民政局", Says(evidence), null, details);

    private static Observation Night(int day, bool found, string evidence, string township = "柳林镇") =>
        new() { AsOf = Day(day), IsFound = found, Township = township, HouseholdNumber = "0000", Watched = Says(evidence) };

    private static string Says(string evidence) =>
        evidence.Length == 0 ? "" : new WatchedEvidence([new WatchedColumn("状态", [evidence])]).Write();

    private static DateOnly Day(int day) => new(2023, 7, day);
}
