using System.Globalization;
using Matcher.Identity;
using Matcher.Identity.Standards;

namespace Matcher.Samples.Cases;

/// <summary>The ways in which agencies and Excel write, disguise and damage identity numbers.</summary>
internal static class WrittenNumbers
{
    /// <summary>Still the same number: what reading must see through.</summary>
    public static readonly (string What, Func<string, string> Write)[] Disguises =
    [
        ("小写x", number => number.Replace('X', 'x')),
        ("空格", number => $"{number[..6]} {number[6..14]} {number[14..]}"),
        ("全角", number => string.Concat(number.Select(c => (char)(c + 0xFEE0)))),
        ("撇号", number => $"'{number}"),
        ("等号", number => $"=\"{number}\""),
        ("首尾空白", number => $" {number}\u3000"),
        ("连字符", number => $"{number[..6]}-{number[6..14]}-{number[14..]}"),
    ];

    /// <summary>15 digits as before 1999; only for people born in the 1900s.</summary>
    public static string Legacy(IdNumber number) => $"{number}"[..6] + $"{number}"[8..17];

    /// <summary>Whether the number has a form of 15 digits.</summary>
    public static bool HasLegacyForm(IdNumber number) => number.BirthDate.Year is >= 1900 and < 2000;

    /// <summary>What Excel keeps of a number: 15 digits and three zeros.</summary>
    public static string Truncated(IdNumber number) => $"{number}"[..15] + "000";

    /// <summary>Whether the cut number is seen to be cut: its check character does not happen to be 0.</summary>
    public static bool IsSeenToBeTruncated(IdNumber number) => CheckCharacter.Of(number.Digits17 / 100 * 100) != '0';

    /// <summary>What Excel shows of a number: 1.49903E+17.</summary>
    public static string Scientific(IdNumber number) => $"{number}"[..1] + "." + $"{number}"[1..6] + "E+17";

    /// <summary>As <see cref="Scientific"/>, with the fifteen digits that a program wrote out.</summary>
    public static string LongScientific(IdNumber number) => $"{number}"[..1] + "." + $"{number}"[1..15] + "E+17";

    /// <summary>The last four characters hidden.</summary>
    public static string Masked(IdNumber number) => $"{number}"[..14] + "****";

    /// <summary>A wrong last character.</summary>
    public static string WrongCheck(IdNumber number)
    {
        var right = $"{number}";
        return right[..17] + (right[17] is 'X' ? '1' : right[17] == '9' ? '3' : (char)(right[17] + 1));
    }

    /// <summary>One wrong digit, the 17th.</summary>
    public static string WrongDigit(IdNumber number)
    {
        var right = $"{number}";
        return right[..16] + ((right[16] - '0' + 3) % 10).ToString(CultureInfo.InvariantCulture) + right[17..];
    }

    /// <summary>Two neighbours swapped: the 7th and 8th, the century of the birth (19 as 91).</summary>
    public static string Swapped(IdNumber number) => $"{number}"[..6] + $"{number}"[7] + $"{number}"[6] + $"{number}"[8..];

    /// <summary>A thirteenth month.</summary>
    public static string WrongMonth(IdNumber number) => $"{number}"[..10] + "13" + $"{number}"[12..];
}
