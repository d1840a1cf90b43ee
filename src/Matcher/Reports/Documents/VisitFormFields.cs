using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>The fields of a form that are filled in at the household, and who signs.</summary>
/// <param name="form">The household.</param>
/// <param name="whose">How the headers of its tables name it.</param>
internal sealed class VisitFormFields(VisitForm form, string whose)
{
    private const int SpareProviders = 3;

    // Twentieths of a point.
    private const int WritingLine = 380;
    private const int WritingField = 900;

    private static readonly string[] Incomes =
        ["工资性", "种植养殖", "经营活动", "财产租赁变卖", "土地流转", "养老保险金", "赡（扶、抚）养费", "生活补助金", "其他", "合计"];

    private static readonly string[] Provider = ["姓名", "年龄", "关系", "健康状况", "职业状况", "年收入", "赡（抚、扶）养费"];

    /// <summary>Its tables.</summary>
    public IEnumerable<OpenXmlElement> Blocks() =>
    [
        Property(), Gap(),
        Income(), Gap(),
        Providers(), Gap(),
        Result(),
    ];

    private Table Property() => Fields(
        $"家庭状况（{whose}）",
        ("致贫原因", "□残疾（类型：　　　等级：　　）　□重病　□孤寡老人　□单亲　□受灾户　□孤儿　□其他："),
        ("住房", "□商品房　□自建　□还建　□租住　□子女同住　　面积：　　　平方米　　装饰：　　　　产权登记人：　　　　地址："),
        ("交通工具", "□无　□汽车　□大型农机具　　登记人：　　　　种类：　　　　　市值："),
        ("养殖牲畜", "□无　□有　　类型：　　　　　　数量："),
        ("金融资产", ""),
        ("其他财产", ""),
        ("月支出", ""));

    private Table Income()
    {
        var table = new WordTable([1166, .. Enumerable.Repeat(870, Incomes.Length)])
            .Header(WordCell.Head($"家庭年收入，元（{whose}）", columns: 1 + Incomes.Length))
            .Header(["姓名", .. Incomes]);
        foreach (var name in form.Members.Select(member => member.Name).Append(""))
            table.Row(keepsNext: false, WritingLine, [WordCell.Text(name), .. Enumerable.Repeat(WordCell.Empty(), Incomes.Length)]);
        table.Row(keepsNext: true, WritingLine, [WordCell.Text("合计"), .. Enumerable.Repeat(WordCell.Empty(), Incomes.Length)]);
        return table.Row(keepsNext: false, WritingLine, WordCell.Text("人均年收入"), WordCell.Empty(columns: Incomes.Length)).Build();
    }

    private Table Providers()
    {
        var table = new WordTable(1400, 700, 1100, 1300, 1900, 1500, 1966)
            .Header(WordCell.Head($"赡（抚、扶）养义务人（{whose}）", columns: Provider.Length))
            .Header(Provider);
        for (var i = 0; i < SpareProviders; i++)
            table.Row(keepsNext: i < SpareProviders - 1, WritingLine, [.. Enumerable.Repeat(WordCell.Empty(), Provider.Length)]);
        return table.Build();
    }

    // Nobody signs a page that does not say for what.
    private Table Result() => new WordTable(2200, 2733, 2200, 2733)
        .Header(WordCell.Head($"核查结果（{whose}）", columns: 4))
        .Row(keepsNext: true, WordCell.Head("是否干部亲属"), WordCell.Text("□否　□是　　干部姓名：　　　　　职务：　　　　　关系：", columns: 3))
        .Row(keepsNext: true, WordCell.Head("是否符合条件"), WordCell.Text("□符合　□不符合　□需进一步核实", columns: 3))
        .Row(keepsNext: true, WritingField, WordCell.Head("原因"), WordCell.Empty(columns: 3))
        .Row(keepsNext: true, WritingField, WordCell.Head("入户人员一（签字）"), WordCell.Empty(),
            WordCell.Head("入户人员二（签字）"), WordCell.Empty())
        .Row(keepsNext: true, WritingField, WordCell.Head("村（社区）（签字、盖章）"), WordCell.Empty(),
            WordCell.Head("户主（签字、手印）"), WordCell.Empty())
        .Row(WordCell.Text("入户核查每组不少于两人；表中疑点以核查结论为准，未核实的不作结论。", columns: 4))
        .Build();

    private static Table Fields(string head, params ReadOnlySpan<(string Name, string Choices)> fields)
    {
        var table = new WordTable(1300, 8566).Header(WordCell.Head(head, columns: 2));
        foreach (var (name, choices) in fields)
            table.Row(keepsNext: true, WritingLine, WordCell.Head(name), WordCell.Text(choices));
        return table.Build();
    }

    private static Paragraph Gap() => WordLine.Of(WordStyle.Gap, "");
}
