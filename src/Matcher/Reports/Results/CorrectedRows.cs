using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Model;

namespace Matcher.Reports.Results;

/// <summary>Which rows an agency is asked to correct, because people found that a case is not so.</summary>
/// <param name="catalogue">The roster and the sources.</param>
internal sealed class CorrectedRows(SourceCatalogue catalogue)
{
    /// <summary>提供单位 of a source; its title where nobody says.</summary>
    public static string AgencyOf(SourceDefinition source) => source.Agency.Length > 0 ? source.Agency : source.Title;

    /// <summary>
    /// The rows that may be wrong. People found that the lead is not so, and not which row of several is wrong: all of them are named,
    /// and those of the roster only where there are no others. Of a case that is not found tonight only the sources are known.
    /// </summary>
    /// <param name="finding">Tonight's; null: there is none.</param>
    /// <param name="rule">Its rule; null: the pack has it no longer.</param>
    public IEnumerable<(SourceDefinition Source, SourceRow? Row)> Of(Finding? finding, Rule? rule)
    {
        if (finding is not null)
        {
            var rows = finding.Evidence.Select(evidence => evidence.Row).DistinctBy(row => (row.Source.Id, row.Place)).ToList();
            var others = rows.FindAll(row => row.Source.Id != SourceDefinition.RosterId);
            return (others.Count > 0 ? others : rows).Select(row => (row.Source, (SourceRow?)row));
        }

        var asked = rule?.Sources.Select(source => catalogue.Sources.GetValueOrDefault(source)).OfType<SourceDefinition>().ToList() ?? [];
        return (asked.Count > 0 ? asked : [catalogue.Roster]).Select(source => (source, default(SourceRow)));
    }
}
