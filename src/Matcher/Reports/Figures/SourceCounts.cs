using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Reports.Results;
using Matcher.Rules.Model;

namespace Matcher.Reports.Figures;

/// <summary>Counts what came of each source.</summary>
/// <param name="run">The run.</param>
internal sealed class SourceCounts(RunResult run)
{
    private readonly ILookup<string, FileTally> _files = run.Found.Files.ToLookup(file => file.Source, StringComparer.Ordinal);

    /// <summary>The figures of a source, or of the roster.</summary>
    public SourceFigures Of(SourceDefinition source)
    {
        var files = _files[source.Id].ToList();
        var failure = source.Id == SourceDefinition.RosterId
            ? run.Found.Roster.Doubt
            : run.Found.Sources.Matches.GetValueOrDefault(source.Id)?.Failure;
        return new SourceFigures(source.Id, source.Title, source.Agency)
        {
            Files = files.Count,
            Rows = files.Sum(file => file.Rows),
            Matched = files.Sum(file => file.Matched),
            NotOnRoster = files.Sum(file => file.NotOnRoster),
            Rejected = files.Sum(file => file.Rejected),
            NonRowLines = files.Sum(file => file.NonRowLines),
            Rejects = Rejects(source),
            Faults = Faults(source),
            Failure = failure is null ? null : Wording.Of(failure.Shown(run.Mask.Of)),
            IsAbsent = failure is not null && RuleOutcome.IsDeclared(failure),
        };
    }

    private ImmutableArray<CountedReason> Rejects(SourceDefinition source) =>
    [
        .. run.Rejects.Where(reject => string.Equals(reject.Source, source.Id, StringComparison.Ordinal))
            .GroupBy(reject => reject.Code)
            .Select(group => (Code: group.Key, Rows: group.Sum(reject => reject.Count)))
            .OrderByDescending(one => one.Rows)
            .ThenBy(one => ProblemDeclarations.Of(one.Code).Key, StringComparer.Ordinal)
            .Select(one => new CountedReason(Wording.OfBrief(RejectProblems.Of(one.Code)), one.Rows)),
    ];

    private ImmutableArray<CountedReason> Faults(SourceDefinition source) =>
    [
        .. run.Found.Sources.FieldFaults.Where(fault => string.Equals(fault.Source, source.Id, StringComparison.Ordinal))
            .GroupBy(fault => (fault.Column, fault.Kind))
            .Select(group => (group.Key, Rows: group.Sum(fault => fault.Rows)))
            .OrderByDescending(one => one.Rows)
            .ThenBy(one => one.Key.Column, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Kind)
            .Select(one => new CountedReason(Wording.OfText($"Letter{one.Key.Kind}").After(one.Key.Column), one.Rows)),
    ];
}
