using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Recovery.Numbers;

/// <summary>The numbers that a damaged one can stand for: those that fit what is left of it, or a few that can be named.</summary>
/// <param name="Pattern">What is left of a truncated or masked number.</param>
/// <param name="Numbers">The numbers that a mistyped or rounded one may have been.</param>
internal sealed record DamagedNumber(NumberPattern? Pattern, ImmutableArray<IdNumber> Numbers)
{
    private const int KeptByExcel = 15;

    /// <summary>Reads what a damaged field still says; null when that is not enough to look for anybody.</summary>
    /// <param name="idClass">What the field was.</param>
    /// <param name="cleaned">The field, cleaned.</param>
    /// <param name="ids">Reads numbers.</param>
    public static DamagedNumber? Of(IdClass idClass, ReadOnlySpan<char> cleaned, IdReader ids)
    {
        switch (idClass)
        {
            case IdClass.Truncated:
                return new DamagedNumber(NumberPattern.StartingWith(cleaned[..KeptByExcel]), []);
            case IdClass.Masked:
                return NumberPattern.OfMasked(cleaned) is { } pattern ? new DamagedNumber(pattern, []) : null;
            case IdClass.NumericCell:
                var (rounded, cut) = RoundedNumber.Undo(cleaned, ids);
                return cut is null && rounded.Count == 0 ? null : new DamagedNumber(cut, [.. rounded]);
            case IdClass.Mistyped:
                var meant = TypingMistakes.Undo(cleaned, ids);
                return meant.Count == 0 ? null : new DamagedNumber(null, [.. meant]);
            default:
                return null;
        }
    }

    /// <summary>Whether a number may be this one.</summary>
    public bool Fits(IdNumber number) => Numbers.Contains(number) || Pattern?.Fits(number) == true;

    /// <summary>The same, knowing the birth date from elsewhere.</summary>
    public DamagedNumber WithBirthDate(DateOnly birth) =>
        new(Pattern?.WithBirthDate(birth), [.. Numbers.Where(number => number.BirthDate == birth)]);

    /// <summary>Every valid number that it can stand for, ascending; null when they are too many.</summary>
    public ImmutableArray<IdNumber>? Completions(IdReader ids, int most)
    {
        var completions = Pattern is { } pattern ? pattern.Completions(ids) : new List<IdNumber>();
        if (completions is null)
            return null;
        completions.AddRange(Numbers);
        completions.Sort((one, other) => one.Digits17.CompareTo(other.Digits17));
        var all = ImmutableArray.CreateBuilder<IdNumber>(completions.Count);
        foreach (var number in completions)
        {
            if (all.Count == 0 || all[^1] != number)
                all.Add(number);
        }

        return all.Count <= most ? all.DrainToImmutable() : null;
    }
}
