using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Cases;
using Matcher.Identity;

namespace Matcher.Reports.CaseLists;

/// <summary>One line of 更正单: a row that an agency is asked to correct, because people found that it is not so.</summary>
/// <param name="Case">The case.</param>
/// <param name="Correction">What became of the request.</param>
/// <param name="Source">The source that has the row.</param>
/// <param name="Row">The row, as tonight's data have it; null: they do not show it.</param>
internal sealed record CorrectionLine(CaseLine Case, CaseCorrection Correction, SourceDefinition Source, SourceRow? Row)
{
    // A code of rules/verdicts.yaml, which never changes.
    private const string Alive = "alive";

    /// <summary>「被登记死亡而本人健在」: it comes first, wherever it stands.</summary>
    public bool IsAlive => Verdict?.Given.Reason == Alive;

    /// <summary>The verdict that asks for it; null: it was opened again since, with another.</summary>
    public CaseVerdict? Verdict => Case.Case.Verdict ?? Case.Case.EarlierVerdict;

    /// <summary>The number that stands in the row, masked: a letter leaves the bureau.</summary>
    public string MaskedNumber => Row?.Value(ColumnRole.IdNumber) is { } number ? IdMask.Number(number) : "";

    /// <summary>Open ones first, of them and of the others 健在 first, then by day, file and row.</summary>
    public static IEnumerable<CorrectionLine> InOrder(IEnumerable<CorrectionLine> lines) => lines
        .OrderBy(line => line.Correction.IsOpen ? 0 : 1)
        .ThenBy(line => line.IsAlive ? 0 : 1)
        .ThenBy(line => line.Correction.OpenedOn)
        .ThenBy(line => line.Source.Id, StringComparer.Ordinal)
        .ThenBy(line => line.Row?.Place, PlaceOrder.ByName)
        .ThenBy(line => line.Case.Known.Number, StringComparer.Ordinal);
}
