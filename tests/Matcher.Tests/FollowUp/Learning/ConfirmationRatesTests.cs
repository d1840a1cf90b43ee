using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Learning;

public sealed class ConfirmationRatesTests
{
    private static readonly Dictionary<string, Rule> NoRules = [];

    [TestCase(Verdict.Confirmed, 1, 1)]
    [TestCase(Verdict.PartlyConfirmed, 1, 1)]
    [TestCase(Verdict.NotSo, 1, 0)]
    [TestCase(Verdict.DataWrong, 1, 0, Description = "an answer, and not that it is so")]
    [TestCase(Verdict.AlreadyHandled, 1, 0)]
    [TestCase(Verdict.CannotVerify, 0, 0, Description = "no answer")]
    public void A_verdict_counts_as_what_it_is(Verdict verdict, int answered, int confirmed) =>
        Assert.That(Of(SomeCases.Answered(1, "a", verdict)), Is.EqualTo(new ConfirmationRate(answered, confirmed)));

    [Test]
    public void A_case_that_was_opened_again_counts_once_for_each_answer() =>
        Assert.That(Of(SomeCases.Answered(1, "a", Verdict.NotSo, Verdict.DataWrong, Verdict.Confirmed)), Is.EqualTo(new ConfirmationRate(3, 1)));

    [Test]
    public void What_is_under_review_or_sent_back_is_no_answer_yet()
    {
        var given = new VerdictGiven { Verdict = Verdict.NotSo, Township = "柳林镇", NeedsReview = true };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(SomeCases.Done(1, SomeCases.AsOf, given)).Answered, Is.Zero);
            Assert.That(Of(SomeCases.Done(1, SomeCases.AsOf, given, new SentBackWithReason("", null))).Answered, Is.Zero);
            Assert.That(Of(SomeCases.Done(1, SomeCases.AsOf, given, new Accepted(null))).Answered, Is.EqualTo(1));
        }
    }

    [Test]
    public void Nothing_is_said_of_fewer_than_twenty_answers()
    {
        var rates = ConfirmationRates.Of(
            [.. Cases("known", 10, 10), .. Cases("unknown", 19, 0)], NoRules);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rates.For(SomeCases.Open(1, "known")), Is.EqualTo(new CaseRate(RateBasis.Cell, new(20, 10))));
            Assert.That(rates.For(SomeCases.Open(1, "unknown")), Is.EqualTo(new CaseRate(RateBasis.County, new(39, 29))),
                "what says nothing is like everything else");
            Assert.That(new ConfirmationRate(19, 19).Share, Is.Null);
            Assert.That(new ConfirmationRate(19, 19).Interval, Is.Null);
        }
    }

    [Test]
    public void Where_few_of_a_level_were_answered_the_rule_as_a_whole_says_it() =>
        Assert.That(ConfirmationRates.Of(Cases("known", 5, 15), NoRules).For(SomeCases.Open(1, "known", level: "Low")),
            Is.EqualTo(new CaseRate(RateBasis.Rule, new(20, 5))));

    private static IEnumerable<KnownCase> Cases(string rule, int confirmed, int notSo) =>
    [
        .. Enumerable.Range(0, confirmed).Select(i => SomeCases.Answered(i, rule, Verdict.Confirmed)),
        .. Enumerable.Range(0, notSo).Select(i => SomeCases.Answered(i, rule, Verdict.NotSo)),
    ];

    private static ConfirmationRate Of(KnownCase known) => ConfirmationRates.Of([known], NoRules).Overall;
}
