using System.Globalization;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// 更正单: what an agency was asked to correct, and what it answered. Numbers are masked and nobody is named, because it leaves the bureau;
/// 更正状态, 答复日期 and 答复情况 are read again when it comes back.
/// </summary>
/// <param name="language">The language of the sentences.</param>
/// <param name="asOf">基准日.</param>
internal sealed class RequestList(CultureInfo language, DateOnly asOf)
{
    /// <summary>Folder of the lists.</summary>
    public const string Folder = "更正单";

    private ListColumns<CorrectionLine> Columns => OfPlace
        .Row("行号", line => line.Row?.Place)
        .And(OfRequest)
        .Date("答复日期", line => line.Correction.Answered?.On)
        .Text("答复情况", line => line.Correction switch
        {
            { Answered: { } answer } => answer.What,
            { GoneOn: { } day } => string.Format(language, Text("ListNoLongerInSource"), IsoDate.Write(day)),
            _ => "",
        });

    /// <summary>The columns of a letter: what is still to be answered. A letter writes numbers as counts, which a row's is none.</summary>
    public ListColumns<CorrectionLine> OfLetter => OfPlace
        .Text("行号", line => line.Row?.Place switch
        {
            null => null,
            { Key: { } key } => IdMask.Cell(key),
            { RowText: var number } => $"第{number}行",
        })
        .And(OfRequest);

    private static ListColumns<CorrectionLine> OfPlace => new ListColumns<CorrectionLine>()
        .Text("疑点编号", line => line.Case.Known.Number)
        .Text("数据来源", line => line.Source.Title)
        .Text("文件", line => line.Row?.Place.Table.Name)
        .Text("工作表", line => line.Row?.Place.Table.Part);

    private IEnumerable<ListColumn<CorrectionLine>> OfRequest => new ListColumns<CorrectionLine>()
        .Text("号码（已遮盖）", line => line.MaskedNumber)
        .Text("问题", Wrong)
        .Text("请贵单位", line => Text(line.IsAlive ? "LetterDoAlive" : "LetterDoCorrect"))
        .Date("提出日期", line => line.Correction.OpenedOn)
        .Date("发出日期", line => line.Correction.Sent?.On)
        .Date("答复期限", line => line.Correction.Sent?.Due)
        .Text("更正状态", line => CorrectionState.Of(line.Correction, asOf))
        .All;

    /// <summary>The list of an agency's lines in their order.</summary>
    public ListTable Table(string path, IEnumerable<CorrectionLine> lines) => Columns.Table(path, lines);

    private string Wrong(CorrectionLine line) => line.IsAlive
        ? Text("LetterAlive")
        : string.Format(language, Text("LetterNotSo"), line.Case.RuleTitle,
            line.Verdict is { } verdict ? CaseText.ReasonOf(verdict) : "");

    private string Text(string key) => Texts.Of(key, language);
}
