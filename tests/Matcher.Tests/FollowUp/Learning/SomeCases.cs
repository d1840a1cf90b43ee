using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Learning;

/// <summary>Cases for learning, each made by its history.</summary>
internal static class SomeCases
{
    public static readonly DateOnly AsOf = new(2023, 7, 30);

    private static readonly DateOnly Begin = new(2023, 7, 1);

    /// <summary>A case that nobody has answered.</summary>
    public static KnownCase Open(
        int index, string rule = "vehicle-owned", string township = "柳林镇", string level = "High", string list = "Hits") =>
        Known(index, rule, Found(township, level, list));

    /// <summary>A case with answers: each after it was opened again by other evidence.</summary>
    public static KnownCase Answered(int index, string rule, params ReadOnlySpan<Verdict> verdicts)
    {
        var fold = Found("柳林镇", "High", "Hits");
        for (var round = 0; round < verdicts.Length; round++)
        {
            var day = Begin.AddDays(round);
            fold.See(Night(day, "柳林镇", "High", "Hits", Evidence(round)));
            fold.Do(Event(round + 1, day, new VerdictGiven { Verdict = verdicts[round], Township = "柳林镇" }, Evidence(round)));
        }

        return Known(index, rule, fold);
    }

    /// <summary>A case with what was done about it.</summary>
    public static KnownCase Done(int index, DateOnly day, params ReadOnlySpan<CaseEventDetails> done)
    {
        var fold = Found("柳林镇", "High", "Hits", $"户{index}");
        for (var i = 0; i < done.Length; i++)
            fold.Do(Event(i + 1, day, done[i], ""));
        return Known(index, "vehicle-owned", fold);
    }

    private static string Evidence(int round) => $$"""{"号牌号码":["晋J{{round}}"]}""";

    private static KnownCase Known(int index, string rule, CaseFold fold) =>
        new($"{index:D4}-0000-0000", rule, $"person {index}", fold.Case!);

    private static CaseFold Found(string township, string level, string list, string household = "")
    {
        var fold = new CaseFold(1);
        fold.See(Night(Begin, township, level, list, "", household));
        return fold;
    }

    private static Observation Night(DateOnly day, string township, string level, string list, string watched, string household = "") =>
        new()
        {
            AsOf = day,
            IsFound = true,
            Township = township,
            HouseholdNumber = household,
            Watched = watched,
            Facts = new HitFacts(level, "A", list, "农村"),
        };

    private static CaseEvent Event(long id, DateOnly day, CaseEventDetails details, string watched) =>
        new(id, 1, new Moment(day, id), day, "县民政局", watched, new EventSource("柳林镇.xlsx", null, 2), details);
}
