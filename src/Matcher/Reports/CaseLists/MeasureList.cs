using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// 整改台账: how the confirmed cases are put right. It comes back: 状态, 整改情况, 佐证材料 and 销号日期 are read again under these headers.
/// </summary>
/// <param name="text">Words the explanations.</param>
/// <param name="sources">The roster, then the sources: their titles.</param>
/// <param name="asOf">基准日.</param>
/// <param name="states">What there is to choose from for 状态.</param>
internal sealed class MeasureList(HitText text, ImmutableArray<SourceDefinition> sources, DateOnly asOf, ChoiceList states)
{
    /// <summary>Folder of the lists.</summary>
    public const string Folder = "整改台账";

    private ListColumns<(int Ordinal, CaseLine Line)> Columns => new ListColumns<(int Ordinal, CaseLine Line)>()
        .Number("序号", one => one.Ordinal)
        .Text("疑点编号", one => one.Line.Known.Number)
        .Text("问题", one => Issue(one.Line))
        .Text("问题类型", one => one.Line.RuleTitle)
        .Text("发现来源与日期", one => FoundBy(one.Line))
        .Text("整改标准", one => one.Line.Rule is { } rule ? Words.Of(rule.Basis) : null)
        .Text("整改措施", one => Measure(Verdict(one.Line)))
        .Text("整改类型", one => MeasureWords.Type(one.Line))
        .Text("责任单位", one => one.Line.Township.Name)
        .FilledIn("责任人")
        .Date("整改时限", one => one.Line.Due)
        .FilledInFurther("整改情况", CellKind.Text, one => Cell.Text(one.Line.Case.Mending?.What))
        .FilledInFurther("佐证材料", CellKind.Text, one => Cell.Text(one.Line.Case.Mending?.Proof))
        .FilledInFurther("状态", CellKind.Text, one => Cell.Text(MeasureWords.State(one.Line, asOf)), states)
        .Text("复核人", one => Verdict(one.Line).AcceptedBy)
        .Text("销号人", one => one.Line.Case.State == CaseState.Closed ? one.Line.Case.ClosedBy : null)
        .FilledInFurther("销号日期", CellKind.Date,
            one => Cell.Date(one.Line.Case.State == CaseState.Closed ? one.Line.Case.ClosedOn : null))
        .Number("逾期天数", one => one.Line.DaysOverdue(asOf))
        .Text("备注", one => Remark(one.Line));

    /// <summary>The list of some confirmed cases in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<CaseLine> lines) =>
        Columns.Table(path, lines.Select((line, index) => (index + 1, line)));

    private static CaseVerdict Verdict(CaseLine line) => Confirmation.Of(line.Case)!.By;

    // The list has no columns of its own for whom it is about. Of somebody who is off tonight's roster nothing keeps the name.
    private string Issue(CaseLine line)
    {
        var who = string.Join(' ', new[] { line.Village, line.HouseholdNumber, line.Name }.Where(part => part.Length > 0));
        var what = line.Hit is { } hit ? text.Says(hit.Finding) : line.RuleTitle;
        return who.Length == 0 ? what : $"{who}：{what}";
    }

    // What is to be done is the township's to write; the reason of a measure that is complete says it.
    private static string Measure(CaseVerdict verdict) =>
        verdict.Given is { Measure.Length: 0, IsComplete: true } ? CaseText.ReasonOf(verdict) : verdict.Given.Measure;

    private string FoundBy(CaseLine line) => string.Join('，',
    [
        text.Cases.Text(
            "ListFoundByComparing",
            string.Join('、', line.Rule is { Sources: { IsEmpty: false } asked } ? asked.Select(TitleOf) : [sources[0].Title])),
        line.Case.FirstFound.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ]);

    private string TitleOf(string source) =>
        sources.FirstOrDefault(one => string.Equals(one.Id, source, StringComparison.Ordinal))?.Title ?? source;

    private string Remark(CaseLine line)
    {
        string[] parts =
        [
            Verdict(line).Given.Remark,
            text.Cases.Changes(line.Case),
            line.Case.IsFound ? "" : text.Cases.Text("ListNoLongerFound"),
        ];
        return string.Join('；', parts.Where(part => part.Length > 0));
    }
}
