using System.Globalization;
using Matcher.Matches;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Demand;

/// <summary>Rows about which nothing can be decided: one is told, the first by what is told.</summary>
internal static class UndecidedRows
{
    /// <summary>Where such a row stands.</summary>
    /// <param name="looker">Who looks at the rows.</param>
    /// <param name="doubt">Why nothing can be decided.</param>
    public static RowStanding StandingOf(string looker, Doubt doubt)
    {
        var problem = doubt.ToProblem();
        var told = problem.Arguments.Select(argument => argument.InWords(CultureInfo.InvariantCulture)).Append(problem.Where.File);
        return new RowStanding(
            RowKey.Of(looker).Add("?").Add(doubt.Reason.ToString()).Add(doubt.Field.Name).Add(doubt.Word),
            1,
            RowOrder.By(string.Join('\u001F', told)));
    }
}
