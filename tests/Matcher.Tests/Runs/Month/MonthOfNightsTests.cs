using Matcher.Foundation.Problems;

namespace Matcher.Runs.Month;

/// <summary>
/// A month as bureaus have them: 30 nights over real files, with files that are cut, empty or half, a roster that is half, a ledger that
/// is gone or old, a clock that is wrong, nights run again and lists that people wrote into. After each of them every list and every
/// state is what a simple model says: what is not whole makes nothing 消失, and nothing that people wrote is lost.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class MonthOfNightsTests
{
    private const int Nights = 30;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void After_every_night_all_is_as_the_model_says(int seed)
    {
        using var county = new MonthCounty();
        var random = new Random(seed);
        var model = new MonthModel();
        var events = Events(random).ToList();
        for (var night = 1; night <= Nights; night++)
        {
            county.Live(random, fewest: 14);
            events[night - 1](new Night(county, model, random, new DateOnly(2023, 6, night)));
        }

        Assert.That(model.Seen, Is.SupersetOf(new[] { "新增", "延续", "重现", "gone" }), "the month would prove nothing");
    }

    // A plain night first and last; every kind of misfortune once, each after at least one night on which all was well.
    private static IEnumerable<Action<Night>> Events(Random random)
    {
        Action<Night>[] misfortunes =
        [
            night => night.IsNotWhole(ProblemCode.FileCutShort, county => county.CutInARow()),
            night => night.IsNotWhole(ProblemCode.SourceRowsFellOff, county => county.CutAtALineEnd()),
            night => night.IsNotWhole(ProblemCode.SourceFileWithoutRows, county => county.LeaveTheHeaderAlone()),
            night => night.IsNotWhole(ProblemCode.SourceRowsFellOff, county => county.LoseAFile()),
            night => night.IsNotWhole(ProblemCode.RosterPeopleFellOff, county => county.HalveTheRoster()),
            night => night.ReallyHasFarFewerRows(),
            night => night.IsRunAgainAfterPeopleWroteIntoIt(),
            night => night.IsRunAgainWithTheSameFiles(),
            night => night.HasNoLedger(),
            night => night.HasAnOlderLedger(),
            night => night.HasAClockThatIsWrong(),
            night => night.FollowsAnEmptyRecord(),
        ];
        random.Shuffle(misfortunes);
        var plain = Nights - misfortunes.Length;
        for (var i = 0; i < Nights; i++)
        {
            var isMisfortune = i >= 2 && i % 2 == 0 && i / 2 <= misfortunes.Length;
            yield return isMisfortune ? misfortunes[(i / 2) - 1] : night => night.IsAsUsual();
        }

        Assert.That(plain, Is.GreaterThan(misfortunes.Length));
    }
}
