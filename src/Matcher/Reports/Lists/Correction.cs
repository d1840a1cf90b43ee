using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Reports.Lists;

/// <summary>What is wrong with a number on the roster, and what the township is asked to do about it.</summary>
internal static class Correction
{
    /// <summary>What is wrong.</summary>
    public static string Fault(IdClass idClass, CultureInfo language) => Texts.Of($"ListFault{Key(idClass)}", language);

    /// <summary>What to do.</summary>
    public static string Wanted(IdClass idClass, CultureInfo language) => Texts.Of($"ListCorrect{Key(idClass)}", language);

    private static string Key(IdClass idClass) => idClass switch
    {
        IdClass.Empty => "Empty",
        IdClass.NumericCell or IdClass.Truncated or IdClass.Scientific => "Cut",
        IdClass.Masked => "Masked",
        IdClass.Mistyped => "Mistyped",
        IdClass.CutShort => "Short",
        IdClass.Several => "Several",
        IdClass.NotANumber => "NoNumber",
        _ => "Other",
    };
}
