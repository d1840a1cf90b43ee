using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Identity;

/// <summary>
/// A valid 18-character citizen identity number (GB 11643-1999). It can only be built by <see cref="IdReader"/>, so
/// whoever holds one need not check it again. Stored as its first 17 digits; the check character follows from them.
/// </summary>
public readonly record struct IdNumber
{
    private IdNumber(ulong digits17) => Digits17 = digits17;

    /// <summary>The first 17 digits as a number below 10^17: the key of every index.</summary>
    public ulong Digits17 { get; }

    /// <summary>The first six digits: the county in which it was first issued (GB/T 2260), not where its holder lives.</summary>
    public int AreaCode => (int)(Digits17 / 100_000_000_000);

    /// <summary>The date of birth, digits 7 to 14.</summary>
    public DateOnly BirthDate
    {
        get
        {
            var yearMonthDay = (int)(Digits17 / 1000 % 100_000_000);
            return new DateOnly(yearMonthDay / 10_000, yearMonthDay / 100 % 100, yearMonthDay % 100);
        }
    }

    /// <summary>The year of birth, digits 7 to 10.</summary>
    internal int BirthYear => (int)(Digits17 / 10_000_000 % 10_000);

    /// <summary>Month and day of birth, digits 11 to 14: 1231 is New Year's Eve.</summary>
    internal int BirthMonthDay => (int)(Digits17 / 1000 % 10_000);

    /// <summary>Whether it ends in three zeros, as a number does whose last digits Excel has cut off.</summary>
    internal bool MayBeCut => Digits17 % 100 == 0 && CheckCharacter.Of(Digits17) == '0';

    /// <summary>Whether the 17th digit is odd.</summary>
    public bool IsMale => Digits17 % 2 == 1;

    /// <summary>
    /// Full years of age (周岁) on a day: a year more on each birthday, for those born on 29 February on 1 March of common
    /// years. Negative before the birth.
    /// </summary>
    public int AgeOn(DateOnly day)
    {
        var birth = BirthDate;
        var hadBirthday = (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) >= 0;
        return day.Year - birth.Year - (hadBirthday ? 0 : 1);
    }

    /// <summary>The 18 characters in full: for result files only; the log and the console take <see cref="IdMask"/>.</summary>
    public override string ToString() =>
        string.Create(18, this, (eighteen, number) => number.CopyTo(eighteen));

    /// <summary>Writes the 18 characters without making a string.</summary>
    internal void CopyTo(Span<char> eighteen)
    {
        Digits17.TryFormat(eighteen, out _, "D17", CultureInfo.InvariantCulture);
        eighteen[17] = CheckCharacter.Of(Digits17);
    }

    /// <summary>For readers that have already checked province, birth date and check character.</summary>
    internal static IdNumber FromCheckedDigits(ulong digits17) => new(digits17);
}
