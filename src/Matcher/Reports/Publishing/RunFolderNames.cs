using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Reports.Publishing;

/// <summary>
/// How folders in the output folder are called: <c>2023-07-06</c> for a result, <c>2023-07-06.已改动-1</c> for what people had
/// changed in one that was replaced. The others have hidden names that end in a long random number, so that no folder of
/// somebody else's is taken for one: <c>.2023-07-06.writing-x</c> is being made, <c>.2023-07-06.old-x</c> is being replaced,
/// <c>.2023-07-06_2.superseded-x</c> is older than the result that is there.
/// </summary>
internal static partial class RunFolderNames
{
    private const string Partial = "_部分";
    private const string Rehearsal = "_演练";
    private const string Changed = ".已改动-";

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

    /// <summary>The folder for what people had changed in a result that was replaced.</summary>
    public static string ForChanged(string result, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{result}{Changed}{number}");

    /// <summary>A new name for a folder that is being made.</summary>
    public static string ForWriting(string day) => $".{day}.writing-{Suffix()}";

    /// <summary>A new name for a folder that is being replaced.</summary>
    public static string ForOld(string result) => $".{result}.old-{Suffix()}";

    /// <summary>A new name for a result that a newer one of the same day makes superfluous.</summary>
    public static string ForSuperseded(string result) => $".{result}.superseded-{Suffix()}";

    /// <summary>Whether a folder is one that a run was making.</summary>
    public static bool IsWriting(string name) => Writing().IsMatch(name);

    /// <summary>The result whose old state a folder is, or null when it is something else.</summary>
    public static string? ResultOfOld(string name) => Old().Match(name) is { Success: true } old ? old.Groups["result"].Value : null;

    /// <summary>The result that a folder was until a newer one of the same day was there, or null when it is something else.</summary>
    public static string? ResultOfSuperseded(string name) =>
        Superseded().Match(name) is { Success: true } folder ? folder.Groups["result"].Value : null;

    /// <summary>Whether a folder may be a result that is in place, under its own name or another that people gave it.</summary>
    public static bool MayBeResult(string name) =>
        !name.Contains(Changed, StringComparison.Ordinal) && !IsWriting(name) && ResultOfSuperseded(name) is null;

    private static string Suffix() =>
        string.Concat(Enumerable.Range(0, 3).Select(_ => Path.GetFileNameWithoutExtension(Path.GetRandomFileName())));

    [GeneratedRegex(@"^\.\d{4}-\d\d-\d\d(_部分|_演练)?(_\d+)?\.writing-[a-z0-5]{24}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Writing();

    // The shorter number is that of older versions: what they were replacing must still come back.
    [GeneratedRegex(@"^\.(?<result>\d{4}-\d\d-\d\d(_部分|_演练)?(_\d+)?)\.old-([a-z0-5]{24}|[a-z0-5]{8})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Old();

    [GeneratedRegex(@"^\.(?<result>\d{4}-\d\d-\d\d(_部分|_演练)?(_\d+)?)\.superseded-[a-z0-5]{24}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Superseded();
}
