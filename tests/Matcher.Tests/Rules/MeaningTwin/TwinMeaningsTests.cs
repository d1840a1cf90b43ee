using Matcher.Support;

namespace Matcher.Rules.MeaningTwin;

/// <summary>The twin is believed only where it reads what <c>docs/rules.md</c> and <c>rules/README.md</c> say themselves.</summary>
[TestFixture]
public sealed class TwinMeaningsTests
{
    private const string Source = """
        columns:
          状态:
            several: true
            codes: { A: 正常, E: 注销, G: 违法未处理, Z: 其他 }
            meanings:
              不在名下: [注销, 转出, '*报废*']
              在用: [正常, 违法未处理, '正常*', 注销恢复]
              另案: [专案, '*案', 注销恢复]
          人员身份:
            together: true
            meanings:
              法定代表人: [负责人]
              股东: [投资人]
          学习形式:
            meanings:
              非全日制: [函授]
              未写明: []
            empty: 未写明
          残疾等级:
            codes: { '1': 一级, '2': 二级 }
            meanings:
              一级: ['*一级']
              二级: ['*二级']
        """;

    [TestCase("状态", "正常", "在用", TestName = "a word")]
    [TestCase("状态", " 已 正常。", "在用", TestName = "blanks, 已, full stop")]
    [TestCase("状态", "正常状态", "在用", TestName = "状态 behind it")]
    [TestCase("状态", "Ｅ", "不在名下", TestName = "a code in full width")]
    [TestCase("状态", "GE", "不在名下", TestName = "codes run together: the first of the list counts")]
    [TestCase("状态", "GZ", "不在名下? 在用?", TestName = "a code whose word leads nowhere: in use or before it")]
    [TestCase("状态", "违法未处理、注销", "不在名下", TestName = "two words")]
    [TestCase("状态", "注销，灵异", "不在名下", TestName = "an unknown word beside the first of the list")]
    [TestCase("状态", "正常，灵异", "不在名下? 在用?", TestName = "an unknown word beside another")]
    [TestCase("状态", "灵异", "不在名下? 在用? 另案?", TestName = "an unknown word")]
    [TestCase("状态", "", "不在名下? 在用? 另案?", TestName = "an empty cell")]
    [TestCase("状态", "正常（已注销）", "不在名下", TestName = "a known word in brackets counts")]
    [TestCase("状态", "正常（本县）", "在用", TestName = "an unknown one in brackets is passed over")]
    [TestCase("状态", "正常（未核实）", "不在名下? 在用?", TestName = "unless it denies something")]
    [TestCase("状态", "到达报废标准", "不在名下", TestName = "a pattern")]
    [TestCase("状态", "未报废", "不在名下? 在用? 另案?", TestName = "a denial before a pattern's text")]
    [TestCase("状态", "正常后转出", "不在名下", TestName = "a word in what a star stands for")]
    [TestCase("状态", "正常未转出", "不在名下? 在用? 另案?", TestName = "a denied word in what a star stands for")]
    [TestCase("状态", "注销恢复", "在用? 另案?", TestName = "a word that may be one of two")]
    [TestCase("人员身份", "负责人、投资人", "法定代表人 股东", TestName = "both at once")]
    [TestCase("人员身份", "投资人/灵异", "股东 法定代表人?", TestName = "an unknown word leaves the other open")]
    [TestCase("学习形式", "", "未写明", TestName = "an empty cell with a meaning of its own")]
    [TestCase("残疾等级", "壹级", "一级", TestName = "a numeral written otherwise")]
    [TestCase("残疾等级", "肢体2级", "二级", TestName = "a digit in a pattern")]
    [TestCase("残疾等级", "1.0", "一级", TestName = "a code as a spreadsheet writes it")]
    [TestCase("残疾等级", "Ⅱ级", "二级", TestName = "a Roman numeral")]
    public void Cells_mean_what_the_page_says(string column, string cell, string meaning)
    {
        using var folder = new TemporaryFolder();
        var meanings = TwinSource.Of(folder.Write("source.yaml", Source)).Columns.Single(one => one.Name == column).Meanings!;
        var read = meanings.Read(cell);
        Assert.That(
            string.Join(' ',
                meanings.Names.Where(read.Holds.Contains).Concat(meanings.Names.Where(read.MayHold.Contains).Select(name => $"{name}?"))),
            Is.EqualTo(meaning));
    }
}
