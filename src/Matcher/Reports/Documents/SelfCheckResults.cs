using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>三、自查结果, in words and as tables by check and, for the county, by township.</summary>
/// <param name="figures">What it says.</param>
/// <param name="marks">The bookmarks of the document.</param>
internal sealed class SelfCheckResults(SelfCheckFigures figures, WordMarks marks)
{
    private CaseFigures Cases => figures.Cases;

    private WordLine Line => new(marks);

    /// <summary>Its paragraphs and tables.</summary>
    public IEnumerable<OpenXmlElement> Blocks() =>
    [
        WordLine.Of(WordStyle.Section, "三、自查结果"),
        WordLine.Of(WordStyle.Part, "（一）总体情况"),
        .. InAll(),
        WordLine.Of(WordStyle.Part, "（二）分项结果"),
        .. ByCheck(),
        .. ByTownship(),
    ];

    private IEnumerable<OpenXmlElement> InAll()
    {
        yield return Line.Say("比对共发现疑点").Leads("found", Cases.Found)
            .Say("。疑点是需要核实的线索，不是结论；是否属实，以核查结论为准。").Build(WordStyle.Text);
        yield return Line.Say("核查属实").Leads("confirmed", Cases.Confirmed)
            .Say("；其中部分属实").Leads("partly_confirmed", Cases.PartlyConfirmed).Say("。").Build(WordStyle.Text);
        yield return Line.Say("核查后排除").Leads("cleared", Cases.Cleared)
            .Say("。其中不属实").Leads("not_so", Cases.NotSo)
            .Say("；数据错误").Leads("data_wrong", Cases.DataWrong)
            .Say("；已知已处理").Leads("already_handled", Cases.AlreadyHandled).Say("。").Build(WordStyle.Text);
        yield return Line.Say("核查之前数据已不再显示、自动消除的").Leads("lapsed", Cases.Lapsed).Say("。").Build(WordStyle.Text);
        yield return Line.Say("尚待核实").Leads("open", Cases.Open)
            .Say("。其中无法核实的").Leads("cannot_verify", Cases.CannotVerify)
            .Say("；待县级复核的").Leads("awaiting_review", Cases.AwaitingReview)
            .Say("；已退回重新核查的").Leads("sent_back", Cases.SentBack).Say("。").Build(WordStyle.Text);
        foreach (var reason in figures.Reasons)
            yield return Line.Say($"核查属实、原因为“{reason.Text}”的").Leads(reason.Key, reason.Cases).Say("。").Build(WordStyle.Text);
        yield return Line.Say("另有漏保线索").Leads("missed.found", figures.Missed.Found)
            .Say("；其中核查属实").Leads("missed.confirmed", figures.Missed.Confirmed)
            .Say("；待核实").Leads("missed.open", figures.Missed.Open).Say("。").Build(WordStyle.Text);
    }

    private IEnumerable<OpenXmlElement> ByCheck()
    {
        var found = figures.Checks.Where(check => check.Cases.Found.Leads > 0).ToList();
        if (found.Count == 0)
        {
            yield return WordLine.Of(WordStyle.Text, figures.Checks.IsEmpty
                ? "没有运行任何检查：没有疑点，不等于没有问题。"
                : "运行的各项检查均未发现疑点。");
            yield break;
        }

        yield return WordLine.Of(WordStyle.Text, "各项检查的结果见下表。同一户、同一人有几条疑点的，在各项中分别计数，各项之和可能大于总数。");
        var table = new MeasureTable(marks, "检查项目", Measure.ResultHeaders);
        // Rules of one check stand together, those of none come last.
        foreach (var check in found.GroupBy(check => check.Check ?? "").OrderBy(group => group.Key.Length == 0))
        {
            if (check.Key.Length > 0)
                table.Head(check.Key);
            else if (check.Count() < found.Count)
                table.Head("其他检查");
            foreach (var rule in check)
                table.Add(rule.Title, rule.Results);
        }

        yield return table.Build();
        yield return WordLine.Of(WordStyle.Gap, "");
        var without = figures.Checks.Where(check => check.Cases.Found.Leads == 0).Select(check => check.Title).ToImmutableArray();
        if (!without.IsEmpty)
            yield return WordLine.Of(WordStyle.Text, $"以下检查已运行，未发现疑点：{string.Join('、', without)}。");
    }

    private IEnumerable<OpenXmlElement> ByTownship()
    {
        if (figures.Townships.IsEmpty)
            yield break;
        yield return WordLine.Of(WordStyle.Part, "（三）分乡镇结果");
        var table = new MeasureTable(marks, "乡镇", Measure.ResultHeaders);
        foreach (var township in figures.Townships)
            table.Add(township.Township, township.Results);
        yield return table.Build();
        yield return WordLine.Of(WordStyle.Gap, "");
    }
}
