using System.Globalization;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Years;

/// <summary>Played years beside an independent model. MATCHER_YEARS sets how many: a thousand take some hours.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class PlayedYearTests
{
    private static IEnumerable<int> Seeds => Enumerable.Range(1,
        int.TryParse(Environment.GetEnvironmentVariable("MATCHER_YEARS"), CultureInfo.InvariantCulture, out var years) ? years : 2);

    [TestCaseSource(nameof(Seeds))]
    public void After_every_day_of_a_year_each_case_is_as_the_model_says(int seed)
    {
        using var year = new PlayedYear(seed);
        Assert.That(year.Play(days: 365), Is.Null);
        Assert.That(year.States, Is.EquivalentTo(Enum.GetValues<CaseState>()), "every state was reached");
    }
}
