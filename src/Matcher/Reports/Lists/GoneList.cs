using System.Globalization;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>
/// 已消失: hits of earlier runs that the data no longer shows. Nobody has judged them: that a source says it no longer does not
/// mean that anything was checked or put right. Beside them, by their own 状态, hits that went to another township with their person.
/// </summary>
/// <param name="language">The language of the explanations.</param>
internal sealed class GoneList(CultureInfo language)
{
    /// <summary>Path of the county's list, and folder of the townships'.</summary>
    public const string Path = "已消失";

    private readonly ListColumns<GoneLine> _columns = new ListColumns<GoneLine>()
        .Text("疑点编号", line => line.Number)
        .Text("乡镇", line => line.Township.Name)
        .Text("村", line => line.Household?.Village)
        .Text("户编号", line => line.HouseholdNumber)
        .Text("户主姓名", line => line.Household?.HeadName)
        .Text("姓名", line => line.Person?.Name ?? line.Now?.Name)
        .Id("身份证号", line => line.Person is { } person ? PersonText.IdNumber(person) : line.Now?.IdNumber)
        .Text("与户主关系", line => line.Person?.Relation)
        .Text("保障类别", line => line.Household?.Category)
        .Text("规则", line => line.Rule.Title)
        .Text("原清单", line => Words.ListOf(line.Rule))
        .Text("状态", line => line.Now is null ? Words.Gone : Words.MovedOut)
        .Date("首次发现日期", line => line.FirstFound)
        .Text(CaseColumns.State, line => line.Case?.State.Word())
        .Text("说明", line => Says(line, language));

    /// <summary>The list of some lines in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<GoneLine> lines) => _columns.Table(path, lines);

    // The list of a person who moved is still that of the township which knows the case.
    private static string Says(GoneLine line, CultureInfo language) => string.Format(
        language,
        Texts.Of(KeyOf(line), language),
        line.Now?.Township.Name,
        line.HouseholdNumber);

    private static string KeyOf(GoneLine line) => line switch
    {
        { Now: not null, Household: null } => "ListMovedOutOffRoster",
        { Now: not null } => "ListMovedOut",
        { Household: null } => "ListGoneOffRoster",
        { IsElsewhere: true } => "ListGoneMoved",
        _ => "ListGone",
    };
}
