using DocumentFormat.OpenXml;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>Heading, addressee and basis, 一、基本情况 and 二、主要做法.</summary>
/// <param name="figures">What it says.</param>
/// <param name="marks">The bookmarks of the document.</param>
internal sealed class SelfCheckOpening(SelfCheckFigures figures, WordMarks marks)
{
    private string Name => figures.Township ?? figures.County;

    private WordLine Line => new(marks);

    /// <summary>Its paragraphs.</summary>
    public IEnumerable<OpenXmlElement> Blocks() =>
    [
        WordLine.Of(WordStyle.Title, $"{Name}城乡低保自查自纠{(figures.Township is null ? "情况汇总" : "")}报告"),
        Addressee.Build(WordStyle.Flush),
        Basis.Build(WordStyle.Text),
        .. Situation(),
        .. Doings(),
    ];

    private WordLine Addressee => figures.Township is null ? Line.Ask("主送机关").Say("：") : Line.Say($"{figures.County}民政局：");

    private WordLine Basis
    {
        get
        {
            var line = Line.Say("根据《").Ask("文件名称").Say("》");
            if (figures.Notice.Document is { } document)
                line.Say($"（{document}）");
            else
                line.Say("（").Ask("文号").Say("）");
            return line.Say($"的要求，{Name}对城乡最低生活保障对象开展了自查自纠，起止时间为")
                .Ask("自查起止日期")
                .Say($"。现将截至{FigureWords.Day(figures.AsOf)}的情况报告如下。");
        }
    }

    private IEnumerable<OpenXmlElement> Situation()
    {
        yield return WordLine.Of(WordStyle.Section, "一、基本情况");
        yield return Line.Say($"{Name}总人口").Ask("总人口").Say("人，辖").Ask("村（社区）数").Say("个村（社区）。低保花名册涉及")
            .Count("villages", figures.Villages).Say("个村（社区），在册")
            .Who("roster", figures.OnRoster).Say("。").Build(WordStyle.Text);
        if (figures.MonthlyAmount is { } monthly)
            yield return Line.Say("花名册所载月保障金合计").Money("monthly", monthly).Say("。").Build(WordStyle.Text);
        var (compared, all) = (figures.Compared.Total, figures.OnRoster.Total);
        yield return Line.Say("本次与各来源数据进行比对的有").Who("compared", figures.Compared)
            .Say("，占在册户数的").Figure(DocumentFigure.Share("compared.share.households", compared.Households, all.Households))
            .Say("、在册人数的").Figure(DocumentFigure.Share("compared.share.people", compared.People, all.People))
            .Say(compared == all ? "。" : "；其余的因证件号码有误或保障状态未明确，未能比对，须另行核实。").Build(WordStyle.Text);
        yield return Line.Say("其中入户核查").Ask("入户核查的户数、人数及占比").Say("。").Build(WordStyle.Text);
    }

    private IEnumerable<OpenXmlElement> Doings()
    {
        yield return WordLine.Of(WordStyle.Section, "二、主要做法");
        yield return Part("（一）组织领导。").Ask("领导组、责任分工和工作阶段").Build(WordStyle.Text);
        yield return Compared().Build(WordStyle.Text);
        foreach (var source in figures.Sources.Where(source => source.WhyNot is not null))
            yield return Line.Say($"{source.Title}未能使用：{source.WhyNot}。").Build(WordStyle.Text);
        yield return Rules().Build(WordStyle.Text);
        yield return Part("（三）分批交办。")
            .Say("至今共交办").Count("batches", figures.Batches)
            .Say("批，交办疑点").Leads("handed_out", figures.Cases.HandedOut)
            .Say("；已收到核查结论").Leads("answered", figures.Cases.Answered).Say("。").Build(WordStyle.Text);
        yield return Part("（四）入户核查。").Ask("入户的方式、时间和人员，每组不少于二人").Build(WordStyle.Text);
    }

    private WordLine Compared()
    {
        var used = figures.Sources.Where(source => source.WhyNot is null).ToList();
        var line = Part("（二）数据比对。").Say("将低保花名册与").Count("sources", used.Count).Say("个来源的数据逐人比对");
        for (var i = 0; i < used.Count; i++)
            line.Say($"{(i == 0 ? "：" : "、")}{used[i].Title}（").Count(used[i].Key, used[i].Rows).Say("行）");
        line.Say("。").Say(figures.FirstRun is { } first && figures.LastRun is { } last
            ? $"{FigureWords.Day(first)}至{FigureWords.Day(last)}共比对"
            : "共比对");
        return line.Count("runs", figures.Runs).Say("次。");
    }

    private WordLine Rules()
    {
        var line = Line.Say("最近一次比对运行规则").Count("rules_run", figures.RulesRun)
            .Say("条，未运行").Count("rules_not_run", figures.RulesNotRun.Length).Say("条");
        return line.Say(figures.RulesNotRun.IsEmpty
            ? "。"
            : $"：{string.Join('、', figures.RulesNotRun)}。未运行的规则没有结论，不等于没有疑点。");
    }

    private WordLine Part(string text) => Line.Say(text);
}
