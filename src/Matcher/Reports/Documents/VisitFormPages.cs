using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Catalogue.Verdicts;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>
/// The pages of one household: who it is, its members and its leads, then the fields that are filled in there. Each table's header names
/// the household, and is printed again where the table goes on, so that no page is anybody's who is not known.
/// </summary>
/// <param name="form">The household.</param>
/// <param name="asOf">The day as which the roster and the leads stand.</param>
internal sealed class VisitFormPages(VisitForm form, DateOnly asOf)
{
    // Members who live there and do not stand on the roster.
    private const int SpareMembers = 2;

    // Twentieths of a point.
    private const int WritingField = 560;

    private const string OffRoster = "不在册";

    private static readonly string Verdicts = string.Join("　", VerdictNames.All.Select(verdict => $"□{verdict.Key}"));

    private bool IsOffRoster => form.Number.Length == 0 && form.Members.IsEmpty;

    private string Whose => IsOffRoster ? $"{form.HeadName}，{OffRoster}"
        : form.Number.Length == 0 ? $"户主：{form.HeadName}，无户编号" : $"户主：{form.HeadName}，户编号：{form.Number}";

    /// <summary>Its paragraphs and tables.</summary>
    /// <param name="isFirst">Whether it is the first of the file, which begins a page anyway.</param>
    public IEnumerable<OpenXmlElement> Blocks(bool isFirst)
    {
        yield return new WordLine().Say("最低生活保障家庭入户核查表").Build(WordStyle.Title, startsPage: !isFirst);
        yield return WordLine.Of(WordStyle.Subtitle,
            $"{form.Township}　{form.Village}　　花名册和疑点截至{FigureWords.Day(asOf)}　　疑点{Number(form.Leads.Length)}条");
        yield return Household();
        yield return Gap();
        yield return Members();
        yield return Gap();
        yield return Leads();
        yield return Gap();
        foreach (var block in new VisitFormFields(form, Whose).Blocks())
            yield return block;
    }

    private Table Household()
    {
        var shares = form.Members.Where(member => member.MonthlyShare is not null).ToList();
        var table = new WordTable(1300, 1988, 1300, 1989, 1300, 1989)
            .Row(WordCell.Head("户主姓名"), WordCell.Text(form.HeadName), WordCell.Head("户编号"),
                WordCell.Text(IsOffRoster ? OffRoster : form.Number), WordCell.Head("保障类别"), WordCell.Text(form.Category))
            .Row(WordCell.Head("家庭人口"), WordCell.Text("　　　人"), WordCell.Head("保障人口"),
                WordCell.Text(IsOffRoster ? OffRoster : $"{Number(form.Members.Length)}人"), WordCell.Head("月保障金"),
                WordCell.Text(shares.Count == 0 ? "" : $"合计{Money(shares.Sum(member => member.MonthlyShare))}元"))
            .Row(WordCell.Head("村级公示"), WordCell.Text("□有　□无"), WordCell.Head("入户日期"),
                WordCell.Text("　　年　月　日"), WordCell.Head("联系电话"), WordCell.Empty());
        return form.IsCertain
            ? table.Build()
            : table.Row(WordCell.Text("花名册不能确定本户有哪些成员，请以户口簿和实际共同生活为准。", columns: 6)).Build();
    }

    private Table Members()
    {
        var table = new WordTable(480, 1250, 950, 2150, 560, 700, 900, 900, 1000, 976)
            .Header(WordCell.Head($"家庭成员（{Whose}）", columns: 10))
            .Header(["序号", "姓名", "与户主关系", "身份证号", "年龄", "保障类别", "月保障金", "健康状况", "职业状况", "年收入"]);
        for (var i = 0; i < form.Members.Length; i++)
        {
            var member = form.Members[i];
            table.Row(
                WordCell.Middle(Number(i + 1)),
                WordCell.Text(member.Name),
                WordCell.Text(member.Relation),
                new WordCell(WordStyle.CellCount, new WordLine().Say(member.IdNumber)),
                WordCell.Middle(member.Age is { } age ? Number(age) : ""),
                WordCell.Middle(member.Category),
                new WordCell(WordStyle.CellCount, new WordLine().Say(Money(member.MonthlyShare))),
                WordCell.Empty(), WordCell.Empty(), WordCell.Empty());
        }

        for (var i = 0; i < SpareMembers; i++)
            table.Row([WordCell.Middle(Number(form.Members.Length + i + 1)), .. Enumerable.Repeat(WordCell.Empty(), 9)]);
        return table.Build();
    }

    // The rows of one lead stay together, so that nobody answers half of one.
    private Table Leads()
    {
        var table = new WordTable(480, 1100, 3600, 1100, 3586)
            .Header(WordCell.Head($"疑点（{Whose}）：疑点是需要核实的线索，不是结论", columns: 5));
        if (form.Leads.IsEmpty)
            return table.Row(WordCell.Text("本户没有待核实的疑点。", columns: 5)).Build();
        for (var i = 0; i < form.Leads.Length; i++)
        {
            var lead = form.Leads[i];
            table.Row(keepsNext: true,
                WordCell.Middle(Number(i + 1)) with { Down = CellDown.Starts },
                WordCell.Head("疑点编号"), WordCell.Text(lead.Number), WordCell.Head("涉及人员"), WordCell.Text(lead.Who));
            table.Row(keepsNext: true, Below(), WordCell.Head("规则"), WordCell.Text($"{lead.Rule}（{lead.Level}）"),
                WordCell.Head("核查期限"), WordCell.Text(lead.Due is { } due ? FigureWords.Day(due) : ""));
            table.Row(keepsNext: true, Below(), WordCell.Head("疑点说明"), WordCell.Text(lead.Says, columns: 3));
            table.Row(keepsNext: true, Below(), WordCell.Head("证据来源"), WordCell.Text(lead.Rows, columns: 3));
            table.Row(keepsNext: true, Below(), WordCell.Head("核查要点"), WordCell.Text(lead.Action, columns: 3));
            table.Row(keepsNext: true, Below(), WordCell.Head("核查结论"), WordCell.Text(Verdicts, columns: 3));
            table.Row(keepsNext: false, WritingField, Below(), WordCell.Head("核查情况"), WordCell.Empty(columns: 3));
        }

        return table.Build();
    }

    private static WordCell Below() => WordCell.Empty() with { Down = CellDown.Continues };

    private static Paragraph Gap() => WordLine.Of(WordStyle.Gap, "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Money(decimal? amount) => amount?.ToString("F2", CultureInfo.InvariantCulture) ?? "";
}
