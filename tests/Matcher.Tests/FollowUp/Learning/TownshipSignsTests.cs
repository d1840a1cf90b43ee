using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Learning;

/// <summary>Each sign with work that must be asked about, and with work that must not.</summary>
public sealed class TownshipSignsTests
{
    private static readonly DateOnly Due = new(2023, 7, 29);

    [Test]
    public void Work_that_is_done_well_is_asked_nothing() => Assert.That(Signs(Answers(60)), Is.Empty);

    [Test]
    public void Few_lines_are_asked_nothing_whatever_they_say() =>
        Assert.That(Signs(Answers(19, (_, one) => one with
        {
            Verdict = Verdict.NotSo, Measure = "已核实", SecondInvestigator = "", CheckedOn = SomeCases.AsOf,
        })), Is.Empty);

    [TestCase(20, 16, true)]
    [TestCase(20, 15, false)]
    public void One_text_on_most_lines(int all, int alike, bool isAsked) =>
        Asked(PerfunctorySign.OneText, isAsked, Answers(all, (i, one) => i < alike ? one with { Measure = " 已核实" } : one));

    [Test]
    public void Lines_without_a_text_have_no_text_in_common() =>
        Asked(PerfunctorySign.OneText, false, Answers(20, (_, one) => one with { Measure = "" }));

    [TestCase(20, true)]
    [TestCase(19, false)]
    public void Everything_is_not_so(int notSo, bool isAsked) =>
        Asked(PerfunctorySign.AllNotSo, isAsked, Answers(20, (i, one) => i < notSo ? one with { Verdict = Verdict.NotSo } : one));

    [TestCase("", 10, true)]
    [TestCase("测试甲", 10, true)]
    [TestCase("", 9, false)]
    public void There_are_not_two_investigators(string second, int alone, bool isAsked) =>
        Asked(PerfunctorySign.OneInvestigator, isAsked,
            Answers(20, (i, one) => i < alone ? one with { SecondInvestigator = second } : one));

    [TestCase(20, true)]
    [TestCase(19, false)]
    public void Everything_on_one_day(int ofDay, bool isAsked) =>
        Asked(PerfunctorySign.OneDay, isAsked,
            Answers(20, (i, one) => one with { CheckedOn = i < ofDay ? SomeCases.AsOf : SomeCases.AsOf.AddDays(-1) }));

    [Test]
    public void Lines_without_a_day_say_nothing_of_days() =>
        Asked(PerfunctorySign.OneDay, false, Answers(20, (_, one) => one with { CheckedOn = null }));

    [TestCase(49, true)]
    [TestCase(48, false)]
    public void More_households_than_can_be_visited(int households, bool isAsked) =>
        Asked(PerfunctorySign.TooManyADay, isAsked,
            Answers(100, (i, one) => one with { CheckedOn = i < households ? SomeCases.AsOf : SomeCases.AsOf.AddDays(-1 - i % 4) }));

    [TestCase(16, 14, true)]
    [TestCase(15, 14, false, Description = "more than a fifth was answered")]
    [TestCase(20, 14, false, Description = "nothing came back: that is open, and not unread")]
    [TestCase(16, 29, false, Description = "it was handed out yesterday")]
    public void A_batch_came_back_unread(int unread, int day, bool isAsked) =>
        Asked(PerfunctorySign.Unread, isAsked, Enumerable.Range(0, 20).Select(i =>
        {
            var on = new DateOnly(2023, 7, day);
            var given = new HandedOut("2023-07-14-1", "柳林镇", null);
            return i < unread ? SomeCases.Done(i, on, given) : SomeCases.Done(i, on, given, Good(i));
        }));

    [TestCase(10, true)]
    [TestCase(9, false)]
    public void Much_is_past_its_time(int late, bool isAsked) =>
        Asked(PerfunctorySign.Overdue, isAsked, Enumerable.Range(0, 20).Select(i => SomeCases.Done(i, SomeCases.AsOf,
            new HandedOut("2023-07-30-1", "柳林镇", i < late ? Due : SomeCases.AsOf))));

    [Test]
    public void What_was_answered_long_ago_is_not_asked_again() =>
        Assert.That(Signs(Answers(20, (_, one) => one with { Verdict = Verdict.NotSo }), SomeCases.AsOf.AddDays(SignThresholds.Days)), Is.Empty);

    [Test]
    public void A_question_has_its_figures()
    {
        var question = Signs(Answers(25, (i, one) => i < 20 ? one with { Measure = "已核实" } : one)).Single();
        Assert.That(question, Is.EqualTo(new TownshipQuestion("柳林镇", PerfunctorySign.OneText, 20, 25) { What = "已核实" }));
    }

    private static void Asked(PerfunctorySign sign, bool isAsked, IEnumerable<KnownCase> cases) =>
        Assert.That(Signs(cases).Select(question => question.Sign), isAsked ? Is.EqualTo(new[] { sign }) : Is.Empty);

    private static System.Collections.Immutable.ImmutableArray<TownshipQuestion> Signs(IEnumerable<KnownCase> cases, DateOnly? asOf = null) =>
        new TownshipSigns(known => known.Case.Due, asOf ?? SomeCases.AsOf).Of([.. cases]);

    private static IEnumerable<KnownCase> Answers(int count, Func<int, VerdictGiven, VerdictGiven>? change = null) =>
        Enumerable.Range(0, count).Select(i => SomeCases.Done(i, SomeCases.AsOf, change is null ? Good(i) : change(i, Good(i))));

    private static VerdictGiven Good(int i) => new()
    {
        Verdict = i % 3 == 1 ? Verdict.Confirmed : Verdict.AlreadyHandled,
        Township = "柳林镇",
        Measure = $"第{i}户已入户",
        FirstInvestigator = "测试甲",
        SecondInvestigator = "测试乙",
        CheckedOn = SomeCases.AsOf.AddDays(-i % 5),
    };
}
