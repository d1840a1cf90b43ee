using Matcher.Catalogue.Rows;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>
/// One line of 未比对: a rule, a file under a rule, a person, a person under a rule, or a row of a warning list under a rule.
/// </summary>
/// <param name="Who">The person; null when the rule was not run for anybody.</param>
/// <param name="OffRoster">The row about somebody off the roster; else null.</param>
/// <param name="Rule">The rule; null when no rule that compares could look at the person.</param>
/// <param name="Reason">Why.</param>
/// <param name="Wanted">What would mend it, where that is known.</param>
internal sealed record UncheckedLine(RosterLine? Who, SourceRow? OffRoster, Rule? Rule, string Reason, string Wanted)
{
    /// <summary>Whether it is about a whole file, whose people and rows have no lines of their own.</summary>
    public bool IsOfFile { get; init; }
}
