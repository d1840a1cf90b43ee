using System.Globalization;

namespace Matcher.Reports.Publishing;

/// <summary>
/// How folders in the output folder are called: <c>2023-07-06</c> for a result, <c>.2023-07-06.writing-x</c> for one that
/// is being made, <c>.2023-07-06.old-x</c> for one that is being replaced.
/// </summary>
internal static class RunFolderNames
{
    private const string Partial = "_部分";
    private const string Rehearsal = "_演练";
    private const string Writing = ".writing-";
    private const string Old = ".old-";

    /// <summary>
    /// The folder of a day: <c>2023-07-06</c>; <c>2023-07-06_部分</c> for a run of some rules or townships only and
    /// <c>2023-07-06_演练</c> for a rehearsal, which must not take the place of the run's lists.
    /// </summary>
    public static string Day(DateOnly asOf, ResultKind kind) => asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + kind switch
    {
        ResultKind.Partial => Partial,
        ResultKind.Rehearsal => Rehearsal,
        _ => "",
    };

    /// <summary>The folder of a day; from the second on with a number, for the days on which the first is held open.</summary>
    public static string Result(string day, int number) =>
        number == 1 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}_{number}");

    /// <summary>A new name for a folder that is being made.</summary>
    public static string ForWriting(string day) => $".{day}{Writing}{Suffix()}";

    /// <summary>A new name for a folder that is being replaced.</summary>
    public static string ForOld(string result) => $".{result}{Old}{Suffix()}";

    /// <summary>Whether a folder is one that a run was making.</summary>
    public static bool IsWriting(string name) => name.StartsWith('.') && name.Contains(Writing, StringComparison.Ordinal);

    /// <summary>The result whose old state a folder is, or null when it is something else.</summary>
    public static string? ResultOfOld(string name)
    {
        var end = name.IndexOf(Old, StringComparison.Ordinal);
        return name.StartsWith('.') && end > 1 ? name[1..end] : null;
    }

    private static string Suffix() => Path.GetFileNameWithoutExtension(Path.GetRandomFileName());
}
