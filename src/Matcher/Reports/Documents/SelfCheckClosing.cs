using System.Globalization;
using DocumentFormat.OpenXml;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>四、存在问题, 五、整改措施与时限, 六、下一步, and who signs.</summary>
/// <param name="figures">What it says.</param>
/// <param name="marks">The bookmarks of the document.</param>
internal sealed class SelfCheckClosing(SelfCheckFigures figures, WordMarks marks)
{
    // Twentieths of a point.
    private const int MeasureWidth = 1040;
    private const int ResponsibleWidth = 940;
    private const int DueWidth = 1040;

    private CaseFigures Cases => figures.Cases;

    private WordLine Line => new(marks);

    private IEnumerable<CheckFigures> Confirmed => figures.Checks.Where(check => check.Cases.Confirmed.Leads > 0);

    /// <summary>Its paragraphs and tables.</summary>
    public IEnumerable<OpenXmlElement> Blocks() => [.. Troubles(), .. Mending(), .. Next(), .. Signature()];

    private IEnumerable<OpenXmlElement> Troubles()
    {
        yield return WordLine.Of(WordStyle.Section, "四、存在问题");
        if (!Confirmed.Any())
            yield return WordLine.Of(WordStyle.Text, "（一）截至报告日，没有核查属实的疑点。");
        else
            yield return WordLine.Of(WordStyle.Text, "（一）核查属实的问题，按类型：");
        foreach (var check in Confirmed)
            yield return Line.Say($"{check.Title}：").Leads($"{check.Key}confirmed", check.Cases.Confirmed).Say("。").Build(WordStyle.Text);
        if (figures.Estimated is { } estimated)
            yield return Line.Say("核查属实的疑点按数据估算涉及金额").Money("estimated", estimated)
                .Say("，仅为估算，以核定为准。").Build(WordStyle.Text);
        if (figures.Reported is { } reported)
            yield return Line.Say("核查反馈的金额合计").Money("reported", reported).Say("。").Build(WordStyle.Text);
        yield return Line.Say("（二）超过期限尚未办结的").Leads("overdue", Cases.Overdue).Say("。").Build(WordStyle.Text);
        yield return Line.Say("（三）已交办、尚未反馈核查结论的").Leads("unanswered", Cases.Unanswered).Say("。").Build(WordStyle.Text);
        yield return Corrections.Build(WordStyle.Text);
        yield return Line.Say("（五）原因分析：").Ask("问题产生的原因").Build(WordStyle.Text);
    }

    private WordLine Corrections
    {
        get
        {
            var (all, line) = (figures.Corrections, Line.Say("（四）来源数据有误、向有关单位提出更正的"));
            line.Count("corrections.opened", all.Opened).Say("件");
            return all.Opened == 0 ? line.Say("。") : line
                .Say("，其中已更正").Count("corrections.corrected", all.Corrected)
                .Say("件、不予更正").Count("corrections.refused", all.Refused)
                .Say("件、未答复").Count("corrections.waiting", all.Waiting)
                .Say("件（逾期").Count("corrections.overdue", all.Overdue).Say("件）。");
        }
    }

    private IEnumerable<OpenXmlElement> Mending()
    {
        yield return WordLine.Of(WordStyle.Section, "五、整改措施与时限");
        yield return Line.Say("核查属实的疑点中，已整改销号").Leads("mended", Cases.Mended)
            .Say("；正在整改").Leads("mending", Cases.Mending)
            .Say("；拒不整改、已移送").Leads("transferred", Cases.Transferred).Say("。").Build(WordStyle.Text);
        if (!Confirmed.Any())
            yield break;
        yield return WordLine.Of(WordStyle.Text, "分类整改情况见下表。");
        var table = new MeasureTable(marks, "问题类型", Measure.MendingHeaders,
            ("整改措施", MeasureWidth), ("责任人", ResponsibleWidth), ("整改时限", DueWidth));
        foreach (var check in Confirmed)
            table.Add(check.Title, check.Mending, Line.Ask(), Line.Ask(), Due(check));
        yield return table.Build();
        yield return WordLine.Of(WordStyle.Gap, "");
    }

    private WordLine Due(CheckFigures check)
    {
        if (check.LastDue is { } due)
            return Line.Say(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return check.Cases.Mending.Leads == 0 ? Line.Say("—") : Line.Ask();
    }

    private IEnumerable<OpenXmlElement> Next()
    {
        yield return WordLine.Of(WordStyle.Section, "六、下一步工作");
        var line = Line.Say("尚有待核实的疑点").Leads("open", Cases.Open);
        if (Cases.Open.Leads > 0 && figures.LastDue is { } due)
        {
            // A time that is over is no promise.
            line = due >= figures.AsOf
                ? line.Say($"，最晚于{FigureWords.Day(due)}前核查完毕")
                : line.Say("，期限均已过，拟于").Ask("新的时限").Say("前核查完毕");
            line.Say("；未核实的不作结论");
        }

        yield return line.Say("。").Build(WordStyle.Text);
        yield return Line.Ask("下一步工作安排").Build(WordStyle.Text);
    }

    private IEnumerable<OpenXmlElement> Signature()
    {
        yield return WordLine.Of(WordStyle.Signature, "");
        yield return WordLine.Of(WordStyle.Signature, $"{figures.Township ?? figures.County + "民政局"}（盖章）　　");
        yield return WordLine.Of(WordStyle.Signature, "年　　月　　日　　");
        yield return WordLine.Of(WordStyle.Flush, "负责人：　　　　　　填报人：　　　　　　联系电话：");
    }
}
