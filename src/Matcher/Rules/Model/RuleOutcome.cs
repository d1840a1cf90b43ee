using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Rules.Model;

/// <summary>What became of one rule in one run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="NotRun">Why it could not be run (未比对), which is not the same as no hit; null when it ran.</param>
/// <param name="Findings">What it found, ordered by person, then evidence.</param>
/// <param name="Unchecked">People it could not decide about, with the reason (a field it needs is unreadable or absent).</param>
internal sealed record RuleOutcome(
    Rule Rule,
    Problem? NotRun,
    ImmutableArray<Finding> Findings,
    ImmutableArray<UncheckedPerson> Unchecked)
{
    /// <summary>Rows about people off the roster that a 漏保 rule could not decide about, ordered by file and row.</summary>
    public ImmutableArray<UncheckedRow> UncheckedRows { get; init; } = [];

    /// <summary>
    /// What it had to do without, as one of several sources of a sum: whom it does not list was not looked at whole, and of them
    /// nobody knows. Empty: nothing.
    /// </summary>
    public ImmutableArray<Problem> Without { get; init; } = [];

    /// <summary>The outcome of a rule that is not run.</summary>
    internal static RuleOutcome NotRunBecause(Rule rule, Problem reason) => new(rule, reason, [], []);

    /// <summary>
    /// The files that have no column which the rule needs, each with how many rows or people it could not decide about for that
    /// reason: one missing column is one thing to mend, however many people stand in the file.
    /// </summary>
    public IEnumerable<Problem> LackingFiles => Unchecked.Select(one => one.Reason)
        .Concat(UncheckedRows.Select(one => one.Reason))
        .Where(IsLackingFile)
        .GroupBy(reason => (reason.Where.File, reason.Where.Sheet, reason.Where.Column))
        .OrderBy(group => group.Key.File, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Sheet, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Column, StringComparer.Ordinal)
        .Select(group => (Where: new Place(group.Key.File, group.Key.Sheet, Column: group.Key.Column), All: group))
        .Select(file => file.All.First().Code == ProblemCode.RuleFieldNotReceived
            ? RuleRunProblems.FileColumnNotReceived(file.Where, file.Where.Column!, file.All.Count())
            : RuleRunProblems.FileLacksColumn(file.Where, file.Where.Column!, file.All.Count()));

    /// <summary>Whether a reason is told by file (<see cref="LackingFiles"/>) and not person by person.</summary>
    public static bool IsLackingFile(Problem reason) =>
        reason.Code is ProblemCode.RuleFieldNotInFile or ProblemCode.RuleFieldNotReceived;

    /// <summary>Whether a reason for not having been run is one that the bureau has declared: no surprise, and nothing to mend.</summary>
    public static bool IsDeclared(Problem reason) =>
        reason.Code is ProblemCode.SourceNotReceived or ProblemCode.RuleColumnNotReceived;

    /// <summary>
    /// Whether some file had no column that the rule needs, so that it could not decide about the rows of that file; those apart that the
    /// bureau has declared.
    /// </summary>
    public bool LacksColumn => Has(ProblemCode.RuleFieldNotInFile);

    /// <summary>Whether some row has a word that no meaning has, so that the rule could not decide about it.</summary>
    public bool LacksMeaning => Has(ProblemCode.RuleWordUnknown);

    /// <summary>The first reason of some kinds for which somebody was left undecided; null where there is none.</summary>
    public Problem? FirstReason(params ReadOnlySpan<ProblemCode> codes)
    {
        foreach (var reason in Unchecked.Select(one => one.Reason).Concat(UncheckedRows.Select(one => one.Reason)))
        {
            if (codes.Contains(reason.Code))
                return reason;
        }

        return null;
    }

    private bool Has(ProblemCode code) => FirstReason(code) is not null;
}
