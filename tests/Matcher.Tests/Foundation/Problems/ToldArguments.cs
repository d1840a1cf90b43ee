using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>The arguments of a problem as an English reader sees them.</summary>
internal static class ToldArguments
{
    /// <summary>All of them.</summary>
    public static string[] Told(this Problem problem) =>
        [.. problem.Arguments.Select(argument => argument.InWords(CultureInfo.InvariantCulture))];

    /// <summary>One of them, 0-based.</summary>
    public static string Told(this Problem problem, int index) => problem.Told()[index];
}
