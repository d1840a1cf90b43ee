using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Catalogue.Meanings;

/// <summary>The words that the pack knows, each read as a cell of its column.</summary>
[TestFixture]
public sealed class PackWordsTests
{
    private static readonly SourceCatalogue Pack = SourceCatalogue.Load(
        Path.Combine(Repository.Root, "rules"),
        "rules",
        new ProblemList())!;

    // Words that do not say which of several is meant, on purpose.
    private static readonly string[] OfSeveral = ["摩托车", "摩托", "普通摩托车", "二轮摩托车", "二轮摩托", "电动摩托车", "电动二轮摩托车", "二轮电动摩托车", "含灵活就业", "含灵活就业人员"];

    // Codes for "other": nobody can tell from them.
    private static readonly string[] SayNothing = ["business.登记状态 9", "housing_fund.账户状态 99"];

    private static IEnumerable<ColumnDefinition> Columns(SourceDefinition source) =>
        source.Columns.Where(column => column.Meanings is not null);

    private static IEnumerable<TestCaseData> All =>
        Pack.Sources.Values.Append(Pack.Roster)
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .SelectMany(source =>
                Columns(source)
                    .Select(column => new TestCaseData(source.Id, column.Name).SetArgDisplayNames($"{source.Id}.{column.Name}")));

    [TestCaseSource(nameof(All))]
    public void Every_word_leads_to_its_meaning_and_to_no_other(string source, string column)
    {
        var meanings = MeaningsOf(source, column);
        using var together = Assert.EnterMultipleScope();
        foreach (var (
            meaning,
            word) in meanings.Meanings.SelectMany(meaning =>
                meaning.Words.Append(meaning.Name).Select(word => (meaning, word: Plain(word)))))
        {
            var read = meanings.Of(word);
            Assert.That(read.Unknown, Is.Empty, word);
            if (OfSeveral.Contains(word))
                Assert.That(meanings.NamesOf(read.Possible), Has.Member(meaning.Name), word);
            else
                Assert.That(meanings.NamesOf(read.Certain), Is.EqualTo([meaning.Name]), word);
        }
    }

    [TestCaseSource(nameof(All))]
    public void Every_code_that_says_something_has_a_meaning(string source, string column)
    {
        var meanings = MeaningsOf(source, column);
        var silent = Column(source, column).Codes.Where(code => meanings.Of(code.Value).Certain == 0)
            .Select(code => $"{source}.{column} {code.Key}");
        Assert.That(silent, Is.SubsetOf(SayNothing));
    }

    [TestCase("vehicles", "状态", "已注销", "不在名下")] // 已 in front
    [TestCase("vehicles", "状态", "已报废", "不在名下")]
    [TestCase("vehicles", "状态", "已转出", "不在名下")]
    [TestCase("vehicles", "状态", "转出注销", "不在名下")] // two words in one
    [TestCase("vehicles", "状态", "强制报废", "不在名下")]
    [TestCase("vehicles", "状态", "违法未处理,注销", "不在名下")] // one that is gone beside one that is not
    [TestCase("vehicles", "状态", "违法未处理、注销", "不在名下")] // another sign between them
    [TestCase("vehicles", "状态", "注销（可恢复）", "不在名下")] // what stands in brackets
    [TestCase("vehicles", "状态", "灭失", "不在名下")]
    [TestCase("education", "毕业去向", "升学失败", "未就业")] // the contrary of what a pattern would make of it
    [TestCase("education", "毕业去向", "准备升学", "未就业")]
    [TestCase("business", "主体类型", "供销合作社", "企业")] // no farmers' cooperative
    [TestCase("business", "主体类型", "有限责任公司（非自然人投资或控股的法人独资）", "企业")] // 非 in the name of a kind
    [TestCase("vehicles", "车辆类型", "小型轿车（非营运）", "轿车")] // a remark about something else
    [TestCase("vehicles", "车辆类型", "残障人士专用车", "残疾人专用车")]
    [TestCase("social_insurance", "待遇状态", "正常发放（未认证）", "领取中")] // paid all the same
    [TestCase("social_insurance", "待遇项目", "工亡职工供养亲属抚恤金", "遗属待遇")] // monthly
    [TestCase("vehicles", "状态", "待报废", "在用")] // not yet gone
    [TestCase("vehicles", "车辆类型", "两轮轻便摩托车", "轻便二轮摩托车")] // 两 is 二
    [TestCase("vehicles", "车辆类型", "五菱面包车", "客车")] // a pattern
    [TestCase("vehicles", "车辆类型", "残疾人专用小型自动挡轿车", "残疾人专用车")] // the longer pattern
    [TestCase("civil_registry", "户籍状态", "死亡注销", "死亡")]
    [TestCase("civil_registry", "户籍状态", "销户", "注销")]
    [TestCase("civil_registry", "户籍状态", "有效", "正常")]
    [TestCase("civil_registry", "注销类别", "正常死亡", "死亡")]
    [TestCase("civil_registry", "注销类别", "病故", "死亡")]
    [TestCase("civil_registry", "注销类别", "死亡（火化）", "死亡")]
    [TestCase("civil_registry", "注销类别", "出国（境）定居", "出国定居")]
    [TestCase("business", "登记状态", "在营（开业）企业", "存续")]
    [TestCase("business", "登记状态", "开业（正常）", "存续")]
    [TestCase("business", "登记状态", "存续（在营、开业、在册）", "存续")] // separators within brackets
    [TestCase("business", "登记状态", "吊销，未注销", "不在营")] // 未注销 alone would be in business
    [TestCase("business", "人员身份", "法定代表人、股东", "法定代表人,股东")] // both
    [TestCase("business", "人员身份", "执行董事", "高级管理人员")]
    [TestCase("business", "人员身份", "投资人", "股东")]
    [TestCase("business", "主体类型", "有限责任公司(自然人独资)", "企业")]
    [TestCase("education", "学历", "大专", "专科")]
    [TestCase("education", "学历", "高职（专科）", "专科")]
    [TestCase("education", "学历", "普通本科", "本科")]
    [TestCase("education", "学历", "本科在读", "未毕业")] // not a graduate
    [TestCase("education", "学习形式", "普通全日制", "全日制")]
    [TestCase("education", "毕业去向", "不就业拟升学", "未就业")] // wants to, has not
    [TestCase("social_insurance", "险种", "城镇企业职工基本养老保险", "职工养老")]
    [TestCase("social_insurance", "险种", "机关事业单位职工养老保险", "机关养老")] // 职工 stands in it too
    [TestCase("social_insurance", "险种", "企业职工基本养老保险、工伤保险", "职工养老,工伤保险")]
    [TestCase("social_insurance", "待遇状态", "正常", "领取中")]
    [TestCase("social_insurance", "待遇状态", "在发", "领取中")]
    [TestCase("social_insurance", "待遇状态", "正常享受", "领取中")]
    [TestCase("social_insurance", "待遇状态", "发放", "领取中")]
    [TestCase("social_insurance", "待遇状态", "待遇领取", "领取中")]
    [TestCase("social_insurance", "缴费状态", "正常缴费", "参保缴费")]
    [TestCase("social_insurance", "缴费状态", "暂停缴费（中断）", "暂停缴费")]
    [TestCase("social_insurance", "待遇项目", "供养直系亲属抚恤金", "遗属待遇")] // by the month
    [TestCase("social_insurance", "待遇项目", "一次性抚恤金", "抚恤金")] // once
    [TestCase("social_insurance", "参保身份", "灵活就业人员（个体）", "灵活就业")]
    [TestCase("housing_fund", "账户状态", "正常（缴存）", "在缴")]
    [TestCase("housing_fund", "账户状态", "在缴", "在缴")]
    [TestCase("housing_fund", "账户状态", "转出（跨）", "不在缴")]
    [TestCase("disabled_persons", "残疾等级", "壹级", "一级")]
    [TestCase("disabled_persons", "残疾等级", "1级", "一级")]
    [TestCase("disabled_persons", "残疾等级", "2.0", "二级")] // a code that went through a spreadsheet
    [TestCase("disabled_persons", "残疾类别", "肢体、智力", "智力,肢体")] // in the order of the description
    [TestCase("rural_revitalization", "风险状态", "风险已消除", "已消除")] // 已 in the middle
    [TestCase("public_payroll", "人员身份", "大学生村官", "单位人员")] // paid staff, no village cadre
    [TestCase("public_payroll", "在职状态", "在编在岗", "在职")]
    [TestCase("farm_machinery", "机械类型", "手扶变型运输机", "手扶拖拉机")]
    [TestCase("roster", "保障方式", "重残单人户", "单人保")]
    [TestCase("roster", "保障类别", "城镇居民最低生活保障", "城市")]
    public void What_agencies_write_is_understood(string source, string column, string cell, string meant)
    {
        var meanings = MeaningsOf(source, column);
        Assert.That(meanings.NamesOf(meanings.Of(Column(source, column).ToWords(cell)).Certain), Is.EqualTo(meant.Split(',')));
    }

    [TestCase("housing_fund", "账户状态", "A")] // nothing says what it stands for
    [TestCase("housing_fund", "账户状态", "其他")]
    [TestCase("civil_registry", "户籍状态", "2")] // one system's cancelled is another's moved in
    [TestCase("business", "登记状态", "经营异常")] // in business or not
    [TestCase("business", "登记状态", "非正常户")]
    [TestCase("vehicles", "车辆类型", "三轮车")] // may be none that is registered
    [TestCase("disabled_persons", "残疾类别", "多重")] // of which kinds
    [TestCase("social_insurance", "险种", "基本养老保险")] // whose
    [TestCase("public_payroll", "在职状态", "内退")] // who pays differs
    [TestCase("education", "学习形式", "脱产")] // a form of adult education too
    public void What_nobody_can_tell_is_unknown(string source, string column, string cell)
    {
        var read = MeaningsOf(source, column).Of(Column(source, column).ToWords(cell));
        Assert.That((read.Certain, read.Unknown.Length), Is.EqualTo((0u, 1)));
    }

    [TestCase("social_insurance", "险种", "城镇职工养老保险", "企业职工基本养老保险")] // another name
    [TestCase("education", "学历", "大学本科", "本科毕业")]
    [TestCase("education", "学历", "本科生结业", "本科结业")] // not the same as having graduated
    [TestCase("business", "人员身份", "股东、法人", "法定代表人、股东")] // in the order of the description
    [TestCase("business", "人员身份", "股东、甲类", null)] // one of them unknown
    [TestCase("vehicles", "车辆类型", "摩托车", null)] // one of several
    public void The_usual_word_is_the_same_whichever_is_written(string source, string column, string cell, string? usual) =>
        Assert.That(MeaningsOf(source, column).UsualWords(cell), Is.EqualTo(usual));

    private static MeaningList MeaningsOf(string source, string column) => Column(source, column).Meanings!;

    private static ColumnDefinition Column(string source, string column) =>
        (source == SourceDefinition.RosterId ? Pack.Roster : Pack.Sources[source]).Column(column)!;

    private static string Plain(string word) => word.Replace(WordPattern.Gap.ToString(), "", StringComparison.Ordinal);
}
