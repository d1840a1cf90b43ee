using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Catalogue.Sources;

/// <summary>Headers and words of real exports, each with the column or word that the pack must make of it.</summary>
[TestFixture]
public sealed class KnownHeadersTests
{
    private static readonly SourceCatalogue Pack = SourceCatalogue.Load(
        Path.Combine(Repository.Root, "rules"),
        "rules",
        new ProblemList())!;

    [TestCase("civil_registry", "xm,gmsfhm,sex,birthday,hjdxz", "姓名,身份证号,性别,出生日期,户籍地址")] // a city's hukou
    [TestCase("civil_registry", "姓名,公民身份号码,SWRQ,SWZXLB,SBRGMSFHM", "姓名,身份证号,死亡日期,注销类别")] // deaths: the reporter's number is nobody's
    [TestCase("cremation", "SZXM,SZZJH,SZXB,SZHJDZ,SWRQ,HHKSSJ", "死者姓名,身份证号,性别,户籍地址,死亡日期,火化日期")] // the shared interface
    [TestCase("education", "Ksh,Xm,Sfzh,Xldm,Rxsj,Bysj,Byqx,Dwmc", "考生号,姓名,身份证号,学历,入学时间,毕业时间,毕业去向,单位名称")] // pinyin row
    [TestCase("education", "姓名,身份证号,预计毕业日期", "姓名,身份证号")] // an expected graduation is none
    [TestCase("housing_fund", "XingMing,ZJHM,DWMC,GRZH,GRZHZT,GRJCJS,GRYJCE,DWYJCE,GRZHYE,KHRQ,XHRQ,XHYY",
        "姓名,身份证号,单位名称,个人账号,账户状态,缴存基数,个人月缴额,单位月缴额,账户余额,开户日期,销户日期,销户原因")] // table 5.0.4
    [TestCase("vehicles", "CZXM,CZSFZMHM,HPZL,HPHM,SYRQ,QZBFQZ,ZT", "所有人,身份证号,号牌种类,号牌号码,检验有效期止,强制报废期止,状态")] // the police's interface
    [TestCase("vehicles", "车辆所有人,身份证号,车辆品牌名称,车牌号码,车辆现值,机动车类型,初次登记日期,使用性质,检验有效日期,车辆购值,购置时间,使用状态",
        "所有人,身份证号,品牌型号,号牌号码,车辆现值,车辆类型,登记日期,使用性质,检验有效期止,购置价格,购置日期,状态")] // the check system
    [TestCase("business", "主体名称,营业证照号码,主体类型名称,经营场所,注册日期,核准日期,登记状态,法人代表姓名,法人证件号码",
        "企业名称,统一社会信用代码,主体类型,经营场所,成立日期,核准日期,登记状态,姓名,身份证号")] // the audit standard
    [TestCase("social_insurance", "AAC002,AAC003,AAE140N,AAC031N,AAC008N,AAE003,AIC162,AAE138,AIC249,AIC250,EAC040",
        "身份证号,姓名,险种,缴费状态,参保状态,最近缴费年月,离退休日期,死亡日期,丧葬补助金,抚恤金,养老账户状态")] // GB/T 40217-2021
    [TestCase("public_payroll", "单位编码,单位名称,姓名,身份证号,编制类型,人员身份,在职状态,应发,实发,发放年月",
        "单位编码,单位名称,姓名,身份证号,编制类型,人员身份,在职状态,应发金额,实发金额,发放年月")] // as expected
    [TestCase("roster", "行政区划代码,家庭编号,类别,姓名户主,身份证号户主,每户保障人口数,家庭每月收入", "户编号,保障类别,户主姓名,户主身份证号,保障人口,家庭月收入")] // the wide form
    public void Headers_are_recognised(string source, string headers, string columns)
    {
        var definition = source == "roster" ? Pack.Roster : Pack.Sources[source];
        var mapping = ColumnMapping.Of(definition, headers.Split(','));
        var found = definition.Columns.Where(column => mapping.Fields[column.Index] >= 0).Select(column => column.Name);
        Assert.That(found, Is.EquivalentTo(columns.Split(',')));
    }

    [TestCase("housing_fund", "账户状态", "转出（跨）",
        "转出（跨）")] // a word is shown as the agency wrote it: what it means is read, not put in its place
    [TestCase("housing_fund", "账户状态", "99", "其他")] // the national code
    [TestCase("business", "登记状态", "2", "吊销，未注销")] // a code is shown in words
    [TestCase("business", "登记状态", "在业", "在业")] // the registry's own word, which rules know
    [TestCase("business", "登记状态", "7", "7")] // an unknown code is no guess
    [TestCase("social_insurance", "险种", "110", "企业职工基本养老保险")] // one of the few codes that systems agree on
    [TestCase("social_insurance", "缴费状态", "2", "2")] // the digit means one thing here and another there: never mapped
    [TestCase("vehicles", "号牌种类", "51", "51")] // systems contradict each other
    [TestCase("vehicles", "使用性质", "P", "校车")] // a school bus
    [TestCase("vehicles", "车辆类型", "H21", "中型普通货车")] // a kind that few people own
    public void Words_are_put_into_one_form(string source, string column, string raw, string words)
    {
        var definition = source == "roster" ? Pack.Roster : Pack.Sources[source];
        Assert.That(definition.Column(column)!.ToWords(raw), Is.EqualTo(words));
    }

    [Test]
    public void Where_a_file_has_both_the_id_number_comes_before_a_document() =>
        Assert.That(ColumnMapping.Of(Pack.Sources["disabled_persons"], ["姓名", "证件号码", "身份证"]).FieldOf(ColumnRole.IdNumber), Is.EqualTo(2));
}
