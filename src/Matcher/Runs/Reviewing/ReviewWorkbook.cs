using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Reports;
using Matcher.Reports.Tables;
using Matcher.Reports.Townships;
using Matcher.Reports.Workbooks;
using Matcher.Returns.Words;
using Matcher.Runs.Desk;
using Matcher.Runs.HandingOut;

namespace Matcher.Runs.Reviewing;

/// <summary>
/// What awaits the county's review: what the township says, who was there, and the columns in which the county writes what it makes of it.
/// </summary>
/// <param name="desk">The ledger.</param>
internal sealed class ReviewWorkbook(LedgerDesk desk)
{
    private const string Root = "复核";
    private const string Waiting = "待复核";

    private static readonly ChoiceList Opinions = new("复核意见", AnswerWords.Review.All);

    /// <summary>Writes it; null values where nothing awaits review are an empty list of files.</summary>
    /// <param name="folder">Full path of the folder; null: 复核 in the output folder.</param>
    public LedgerExported Write(string? folder)
    {
        var target = folder ?? Path.Combine(desk.Setup.Scope.OutputFolder, Root);
        var order = new TownshipOrder(desk.Setup.Config.Groups);
        var cases = desk.Ledger.Book().All.Where(one => one.Case.State == CaseState.AwaitingReview)
            .OrderBy(one => order.Of(TownshipOf(one)))
            .ThenBy(one => one.Rule, StringComparer.Ordinal)
            .ThenBy(one => one.Number, StringComparer.Ordinal)
            .ToList();
        if (cases.Count == 0)
            return new LedgerExported([]);
        Directory.CreateDirectory(target);
        var name = $"{Waiting}-{IsoDate.Write(desk.Today)}";
        var lines = new PublishedLists(desk).Find(cases.ToDictionary(one => one.Number, one => one.Case.OpenedOn, StringComparer.Ordinal));
        var table = Columns(lines).Table(WrittenAside.Hidden(name), cases) with { KeepTogether = "户编号" };
        return new LedgerExported(
        [
            Put(".csv", () => ListFormat.Of(desk.Setup.Config).Write(target, table)),
            Put(".xlsx", () => WorkbookWriter.Write(target, table.Path,
                About(cases.Count), new ListSheet(Waiting, table) { FrozenThrough = "姓名" })),
        ]);

        LedgerExportedFile Put(string extension, Func<WrittenList> write) => WrittenAside.Put(
            Path.Combine(target, table.Path + extension), Path.Combine(target, name + extension), write);
    }

    private TextSheet About(int cases)
    {
        var text = new AboutText(desk.Setup.Config.Language);
        return new TextSheet(SheetTitles.About,
        [
            SheetParagraph.Title(text.Of("AboutReviewTitle", desk.Setup.Config.County, IsoDate.Write(desk.Today))),
            SheetParagraph.Said(text.Of("AboutReview", cases)),
            text.NoVerdict,
            SheetParagraph.Heading(text.Of("AboutFillHeading")),
            SheetParagraph.Said(text.Of("AboutReviewFill")),
            SheetParagraph.Heading(text.Of("AboutReturnHeading")),
            SheetParagraph.Said(text.Of("AboutReviewReturn")),
            text.Private,
        ]);
    }

    private string TownshipOf(KnownCase one) => desk.Setup.Townships.Resolve(one.Case.Township).Name;

    // The ledger keeps no names: who it is about, and what was found, is as the last list said it that had the line.
    private ListColumns<KnownCase> Columns(Dictionary<string, ListedLine> lines) => new ListColumns<KnownCase>()
        .Text("疑点编号", one => one.Number)
        .Text("乡镇", TownshipOf)
        .Text("村", one => lines.GetValueOrDefault(one.Number)?["村"])
        .Text("户编号", one => one.Case.HouseholdNumber)
        .Text("姓名", one => lines.GetValueOrDefault(one.Number)?["姓名"])
        .Id("身份证号", one => lines.GetValueOrDefault(one.Number)?["身份证号"])
        .Text("规则", one => desk.Rules.GetValueOrDefault(one.Rule)?.Title ?? one.Rule)
        .Text("疑点说明", one => lines.GetValueOrDefault(one.Number)?["疑点说明"])
        .Date("首次发现日期", one => one.Case.FirstFound)
        .Text("办理状态", one => one.Case.State.Word())
        .Text("批次", one => one.Case.HandOut?.Batch)
        .Text("反馈乡镇", one => Given(one)?.Township)
        .Text("核查结论", one => Given(one) is { } given ? VerdictNames.Of(given.Verdict) : "")
        .Text("原因", one => Given(one)?.ReasonText)
        .Text("处理意见", one => Given(one)?.Measure)
        .Text("核查人一", one => Given(one)?.FirstInvestigator)
        .Text("核查人二", one => Given(one)?.SecondInvestigator)
        .Date("核查日期", one => Given(one)?.CheckedOn)
        .Text("金额", one => Given(one)?.Amount?.ToString(CultureInfo.InvariantCulture))
        .Text("月份", one => Given(one)?.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture))
        .Text("备注", one => Given(one)?.Remark)
        .Text("整改情况", one => one.Case.Mending?.What)
        .Text("佐证材料", one => one.Case.Mending?.Proof)
        .FilledIn("复核意见", choices: Opinions)
        .FilledIn("退回原因")
        .FilledIn("复核人");

    private static VerdictGiven? Given(KnownCase one) => one.Case.Verdict?.Given;
}
