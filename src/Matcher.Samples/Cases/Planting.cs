using System.Globalization;
using Matcher.Identity;
using Matcher.Samples.Damage;
using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cases;

/// <summary>What every group of cases works with.</summary>
internal sealed class Planting
{
    private readonly HashSet<IdNumber> _offRoster = [];
    private readonly NameMaker _names;
    private readonly GenerateOptions _options;
    private int _plates;
    private int _codes;

    public Planting(GenerateOptions options, County county, SampleExports exports, CaseBook book)
    {
        _options = options;
        AsOf = options.AsOf;
        County = county;
        Exports = exports;
        Book = book;
        Random = new SeededRandom(options.Seed, "cases");
        Cast = new Cast(county, Random);
        _names = new NameMaker(Random);
    }

    public DateOnly AsOf { get; }

    public County County { get; }

    public SampleExports Exports { get; }

    public CaseBook Book { get; }

    public SeededRandom Random { get; }

    public Cast Cast { get; }

    /// <summary>The monthly incomes that sources say, as far as a sum over the household counts them.</summary>
    public List<(Resident Person, decimal Amount)> Incomes { get; } = [];

    /// <summary>What is to be damaged on the roster or in a source beside the cases, with a randomness of its own.</summary>
    public (DamagePlan Plan, SeededRandom Random) DamageOf(string where) =>
        (new DamagePlan(_options.Damage, where), new SeededRandom(_options.Seed, $"damage/{where}"));

    /// <summary>How many of a case there are: a share of the households, and never too few to see.</summary>
    public int Count(int inThousandHouseholds, int least = 3) =>
        Math.Max(least, (int)((long)County.Families.Length * inThousandHouseholds / 1000));

    public DateOnly DaysAgo(int days) => AsOf.AddDays(-days);

    public DateOnly MonthsAgo(int months) => AsOf.AddMonths(-months);

    /// <summary>A day in the past, so many days ago at most and at least.</summary>
    public DateOnly Between(int mostDaysAgo, int leastDaysAgo) => Random.Between(DaysAgo(mostDaysAgo), DaysAgo(leastDaysAgo));

    /// <summary>A day after the household began to draw the allowance, and at least so many days ago.</summary>
    public DateOnly WhileDrawing(Resident person, int leastDaysAgo)
    {
        var first = person.Family.BenefitStart.AddDays(32);
        var fiveYearsAgo = AsOf.AddYears(-5);
        return Random.Between(first > fiveYearsAgo ? first : fiveYearsAgo, DaysAgo(leastDaysAgo));
    }

    /// <summary>A number plate that no other planted vehicle has.</summary>
    public string Plate() => string.Create(CultureInfo.InvariantCulture, $"晋J{(char)('A' + (_plates / 10_000))}{_plates++ % 10_000:D4}");

    /// <summary>A code like 统一社会信用代码 that no other planted business has.</summary>
    public string CreditCode(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}149901MA9{_codes++:D6}");

    /// <summary>Somebody off the roster.</summary>
    public Citizen OffRoster(int youngest = 5, int oldest = 85)
    {
        var township = County.Map.Townships[_offRoster.Count % County.Map.Townships.Length];
        var isMale = Random.Chance(500);
        IdNumber number;
        do
        {
            var birth = AsOf.AddYears(-Random.Between(youngest, oldest)).AddDays(-Random.Below(365));
            number = NumberMaker.Of(
                NumberMaker.FirstMissedAreaCode + Random.Below(10), birth, NumberMaker
                    .Sequence(Random, NumberMaker.FirstOutsideSequence, isMale));
        }
        while (!_offRoster.Add(number));
        return new Citizen(_names.Full(_names.Surname(), isMale, number.BirthDate.Year), number, township,
            Random.OneOf(township.Villages.AsSpan()));
    }

    /// <summary>A name that has no character in common with another.</summary>
    public string AnotherName(string name)
    {
        while (true)
        {
            var other = _names.Full(_names.Surname(), Random.Chance(500), 1970);
            if (!other.EnumerateRunes().Intersect(name.EnumerateRunes()).Any())
                return other;
        }
    }
}
