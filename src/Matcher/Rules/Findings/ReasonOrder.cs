using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>
/// Which of several reasons is told of somebody whom a rule could not decide about. One of the person's own comes before what is told
/// for a whole file; where the row stands decides only between reasons that say the same.
/// </summary>
internal static class ReasonOrder
{
    /// <summary>The reason to tell.</summary>
    public static Problem First(IEnumerable<Problem> reasons) => reasons
        .OrderBy(RuleOutcome.IsLackingFile)
        .ThenBy(reason => reason.Code)
        .ThenBy(reason => reason.Where.Column, StringComparer.Ordinal)
        .ThenBy(reason => string.Join('\u001F', reason.Arguments.Select(argument => argument.InWords(CultureInfo.InvariantCulture))),
            StringComparer.Ordinal)
        .ThenBy(reason => reason.Where.File, StringComparer.Ordinal)
        .ThenBy(reason => reason.Where.Row)
        .First();
}
