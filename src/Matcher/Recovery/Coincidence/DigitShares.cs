using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Matcher.Identity;
using Matcher.Recovery.Numbers;

namespace Matcher.Recovery.Coincidence;

/// <summary>
/// How many people of a cohort have the digits that are left, estimated from the roster: areas as they are, days and
/// sequences as they are where there are enough people to tell, else even.
/// </summary>
internal sealed class DigitShares
{
    // How many people's weight the even distribution has against the roster's.
    private const double YearWeight = 20;
    private const double DayWeight = 5_000;
    private const double SequenceWeight = 5_000;

    private const double Unseen = 0.5;
    private const double CheckCharacters = 11;
    private const int Days = 366;
    private const int SequencesOfSex = 500;

    // A day is month × 100 + day.
    private const int MonthDays = 1300;
    private const int Sequences = 1000;
    private const int Years = 10_000;

    private readonly List<(string Digits, int Count)> _areas;
    private readonly int[] _days = new int[MonthDays];
    private readonly int[] _sequences = new int[Sequences];
    private readonly int[] _years = new int[Years];
    private readonly int[] _decades = new int[Years / 10];
    private readonly int _men;
    private readonly int _women;
    private readonly double _people;

    public DigitShares(IReadOnlyCollection<IdNumber> numbers)
    {
        _people = Math.Max(1, numbers.Count);
        var areas = new Dictionary<int, int>();
        foreach (var number in numbers)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(areas, number.AreaCode, out _)++;
            _days[number.BirthMonthDay]++;
            _sequences[number.Digits17 % Sequences]++;
            _years[number.BirthYear]++;
            _decades[number.BirthYear / 10]++;
            _men += number.IsMale ? 1 : 0;
        }

        _women = numbers.Count - _men;
        _areas = [.. areas.Select(area => (area.Key.ToString("D6", CultureInfo.InvariantCulture), area.Value))];
    }

    /// <summary>The share of each cohort whose numbers fit a pattern; cohorts of which nobody does are left out.</summary>
    public IEnumerable<(Cohort Cohort, double Share)> Shares(NumberPattern pattern, ImmutableArray<Cohort> cohorts)
    {
        var anyCohort = DaysShare(pattern.Birth[4..]) * AreasShare(pattern.Area) / (pattern.CheckCharacterTells ? CheckCharacters : 1);
        var women = anyCohort * SequencesShare(pattern.Sequence, isMale: false);
        var men = anyCohort * SequencesShare(pattern.Sequence, isMale: true);
        foreach (var cohort in cohorts)
        {
            var ofSex = cohort.IsMale ? men : women;
            if (ofSex > 0 && YearsShare(pattern.Birth[..4], cohort.Decade) is > 0 and var years)
                yield return (cohort, ofSex * years);
        }
    }

    private double AreasShare(ReadOnlySpan<char> pattern)
    {
        var people = 0;
        foreach (var (digits, count) in _areas)
            people += Fits(pattern, digits) ? count : 0;
        return Math.Min(1, (people + Unseen) / _people);
    }

    private double YearsShare(ReadOnlySpan<char> pattern, int decade)
    {
        var share = 0.0;
        var ofDecade = _decades[decade];
        Span<char> digits = stackalloc char[4];
        for (var year = decade * 10; year < decade * 10 + 10; year++)
        {
            year.TryFormat(digits, out _, "D4", CultureInfo.InvariantCulture);
            if (Fits(pattern, digits))
                share += (_years[year] + YearWeight / 10) / (ofDecade + YearWeight);
        }

        return share;
    }

    private double DaysShare(ReadOnlySpan<char> pattern)
    {
        if (!pattern.ContainsAnyExcept(NumberPattern.Lost))
            return 1;
        if (!pattern.Contains(NumberPattern.Lost))
            return DayShare(pattern);
        var share = 0.0;
        Span<char> digits = stackalloc char[4];
        for (var day = new DateOnly(2000, 1, 1); day.Year == 2000; day = day.AddDays(1))
        {
            (day.Month * 100 + day.Day).TryFormat(digits, out _, "D4", CultureInfo.InvariantCulture);
            if (Fits(pattern, digits))
                share += DayShare(digits);
        }

        return share;
    }

    private double DayShare(ReadOnlySpan<char> day) => (Look(_days, day) + DayWeight / Days) / (_people + DayWeight);

    private double SequencesShare(ReadOnlySpan<char> pattern, bool isMale)
    {
        if (!pattern.ContainsAnyExcept(NumberPattern.Lost))
            return 1;
        var ofSex = isMale ? _men : _women;
        if (!pattern.Contains(NumberPattern.Lost))
            return (pattern[2] - '0') % 2 == (isMale ? 1 : 0) ? SequenceShare(pattern, ofSex) : 0;
        var share = 0.0;
        Span<char> digits = stackalloc char[3];
        for (var sequence = isMale ? 1 : 0; sequence < 1000; sequence += 2)
        {
            sequence.TryFormat(digits, out _, "D3", CultureInfo.InvariantCulture);
            if (Fits(pattern, digits))
                share += SequenceShare(digits, ofSex);
        }

        return share;
    }

    private double SequenceShare(ReadOnlySpan<char> sequence, int ofSex) =>
        (Look(_sequences, sequence) + SequenceWeight / SequencesOfSex) / (ofSex + SequenceWeight);

    private static int Look(int[] counts, ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is var key && key < counts.Length ? counts[key] : 0;

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> digits)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != NumberPattern.Lost && pattern[i] != digits[i])
                return false;
        }

        return true;
    }
}
