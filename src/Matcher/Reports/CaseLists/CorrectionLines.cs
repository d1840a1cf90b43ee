using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;

namespace Matcher.Reports.CaseLists;

/// <summary>更正单 of a run: which rows which agency was asked to correct.</summary>
/// <param name="roster">What the roster is.</param>
/// <param name="sources">The sources, by id.</param>
internal sealed class CorrectionLines(SourceDefinition roster, ImmutableDictionary<string, SourceDefinition> sources)
{
    /// <summary>By agency, each in order.</summary>
    /// <param name="cases">The cases of which somebody was asked to correct something.</param>
    public ILookup<string, CorrectionLine> ByAgency(IEnumerable<CaseLine> cases) =>
        CorrectionLine.InOrder(cases.SelectMany(Of)).ToLookup(line => AgencyOf(line.Source), StringComparer.Ordinal);

    /// <summary>提供单位 of a source; its title where nobody says.</summary>
    public static string AgencyOf(SourceDefinition source) => source.Agency.Length > 0 ? source.Agency : source.Title;

    // People found that the lead is not so, and not which row of several is wrong: all of them are named.
    private IEnumerable<CorrectionLine> Of(CaseLine line)
    {
        var correction = line.Case.Correction!;
        var rows = line.Hit?.Finding.Evidence.Select(evidence => evidence.Row).DistinctBy(row => row.Place).ToList() ?? [];
        var others = rows.Where(row => row.Source.Id != SourceDefinition.RosterId).ToList();
        if (rows.Count > 0)
            return (others.Count > 0 ? others : rows).Select(row => new CorrectionLine(line, correction, row.Source, row));
        var asked = line.Rule?.Sources.Select(source => sources.GetValueOrDefault(source)).OfType<SourceDefinition>().ToList() ?? [];
        return (asked.Count > 0 ? asked : [roster]).Select(source => new CorrectionLine(line, correction, source, null));
    }
}
