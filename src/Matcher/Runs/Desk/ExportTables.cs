using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Reports.Tables;

namespace Matcher.Runs.Desk;

/// <summary>The ledger as plain tables: every case as it stands, everything that happened, and who did what to the ledger.</summary>
internal sealed class ExportTables
{
    private static readonly ListColumns<LedgerAction> Actions = new ListColumns<LedgerAction>()
        .Number("操作号", one => one.Id)
        .Text("操作", one => one.Kind.Word())
        .Date("日期", one => one.Day)
        .Text("记录时间(UTC)", one => IsoDate.Write(one.Done))
        .Text("操作人", one => one.By)
        .Number("撤销操作号", one => one.Undoes)
        .Text("已被撤销", one => one.IsUndone ? "是" : "")
        .Text("文件", one => string.Join('；', one.Files.Select(file => file.Name)))
        .Text("SHA-256", one => string.Join('；', one.Files.Select(file => file.Sha256)));

    private static readonly ListColumns<ExportedStep> Steps = new ListColumns<ExportedStep>()
        .Text("疑点编号", one => one.Number)
        .Date("日期", one => one.Day)
        .Text("经过", one => one.Kind)
        .Text("乡镇", one => one.Township)
        .Text("户编号", one => one.HouseholdNumber)
        .Text("内容", one => one.What)
        .Text("其后办理状态", one => one.State)
        .Number("操作号", one => one.Action)
        .Text("操作人", one => one.By)
        .Text("文件", one => one.Source?.File)
        .Text("工作表", one => one.Source?.Sheet)
        .Number("行", one => one.Source?.Row)
        .Text("不再计入", one => one.WhyNot);

    private readonly LedgerDesk _desk;
    private readonly IReadOnlyList<LoggedHit> _hits;

    /// <summary>Reads the ledger.</summary>
    public ExportTables(LedgerDesk desk)
    {
        _desk = desk;
        _hits = [.. desk.Ledger.Hits().Where(hit => !hit.IsTrial)];
    }

    /// <summary>The tables.</summary>
    public IEnumerable<ListTable> All() =>
        [Cases("疑点"), Events("经过"), Actions.Table("操作", _desk.Ledger.Actions())];

    /// <summary>What happened, in order.</summary>
    public ListTable Events(string path) => Steps.Table(path, InOrder());

    private ListTable Cases(string path) => Columns().Table(path, _hits.Select(KnownCase.Of).OfType<KnownCase>());

    private ListColumns<KnownCase> Columns() => new ListColumns<KnownCase>()
        .Text("疑点编号", one => one.Number)
        .Text("规则编号", one => one.Rule)
        .Text("规则", one => _desk.Rules.GetValueOrDefault(one.Rule)?.Title)
        .Text("乡镇", one => one.Case.Township)
        .Text("户编号", one => one.Case.HouseholdNumber)
        .Text("保障类别", one => one.Case.Facts.Category)
        .Text("匹配等级", one => one.Case.Facts.Grade)
        .Text("办理状态", one => one.Case.State.Word())
        .Text("数据中仍有", one => one.Case.IsFound ? "是" : "否")
        .Date("首次发现日期", one => one.Case.FirstFound)
        .Date("本次列出日期", one => one.Case.OpenedOn)
        .Text("批次", one => one.Case.HandOut?.Batch)
        .Date("整改期限", one => one.Case.State.IsOpen() ? _desk.DueOf(one) : null)
        .Text("核查结论", one => one.Case.Verdict is { } verdict ? Catalogue.Verdicts.VerdictNames.Of(verdict.Given.Verdict) : "")
        .Text("原因", one => one.Case.Verdict?.Given.ReasonText)
        .Text("原结论", one => one.Case.EarlierVerdict is { } verdict ? Catalogue.Verdicts.VerdictNames.Of(verdict.Given.Verdict) : "")
        .Date("销号日期", one => one.Case.ClosedOn)
        .Text("销号人", one => one.Case.ClosedBy)
        .Date("有效至", one => one.Case.Until);

    private IEnumerable<ExportedStep> InOrder()
    {
        var numbers = _hits.ToDictionary(hit => hit.Id, hit => hit.Number);
        var cases = _hits.ToDictionary(hit => hit.Id, hit => hit.Case());
        var runs = _hits.SelectMany(hit => hit.Nights.Select(night => (Moment.Of(night.AsOf), Seen(hit, night, cases[hit.Id]))));
        var done = _desk.Ledger.Events().Where(one => numbers.ContainsKey(one.Event.HitId))
            .Select(one => (one.Event.At, Done(one, numbers[one.Event.HitId], cases[one.Event.HitId])));
        return runs.Concat(done).OrderBy(step => step.Item1).ThenBy(step => step.Item2.Number, StringComparer.Ordinal)
            .Select(step => step.Item2);
    }

    private static ExportedStep Seen(LoggedHit hit, Observation night, Case? one) => new(
        hit.Number, night.AsOf, night.IsFound ? "发现" : "消失", night.Township, night.HouseholdNumber, "",
        one?.StateAt(Moment.Of(night.AsOf)) ?? "", null, "", null, "");

    private static ExportedStep Done(WrittenEvent written, string number, Case? one) => new(
        number, written.Event.Day, written.Action.Kind.Word(), "", "",
        string.Join('；', CaseWords.FieldsOf(written.Event.Details).Select(field => $"{field.Key}：{field.Value}")),
        written.Counts ? one?.StateAt(written.Event.At) ?? "" : "",
        written.Action.Id, written.Event.By, written.Event.Source,
        written.Action.IsUndone ? "已撤销" : written.IsReplaced ? "已被取代" : "");

    private sealed record ExportedStep(
        string Number, DateOnly Day, string Kind, string Township, string HouseholdNumber, string What, string State, long? Action,
        string By, EventSource? Source, string WhyNot);
}
