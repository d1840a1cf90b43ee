using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Setup.Plans;
using Matcher.Support;

namespace Matcher.Setup;

/// <summary>Files whose columns leave open what they are, and columns that the pack has never seen, as a county has them on its first day.</summary>
[TestFixture]
public sealed class NamesAsEvidenceTests
{
    private const string Deaths = """
        姓名,公民身份号码,死亡日期,死亡注销日期,死亡原因
        甲乙,149901195003070010,2023-05-01,2023-05-20,疾病
        丙丁,149901194112240029,2023-04-01,2023-05-20,疾病

        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    // By its columns it may as well be the crematorium's list.
    [Test]
    public void What_columns_leave_open_the_name_may_say()
    {
        Write("公安局/死亡人员.csv", Deaths);
        var plan = Setups.Plan(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Inputs.Select(input => input.Source), Is.EqualTo(["civil_registry"]));
            Assert.That(Decided(plan, SetupDecisionKind.Named), Is.EqualTo(["公安局/死亡人员.csv"]), "it is a guess, and said");
        }
    }

    [TestCase("1.csv", Description = "the name says nothing")]
    [TestCase("殡仪馆/死亡人员.csv", Description = "folder and file say two things")]
    [TestCase("公积金/1.csv", Description = "the name says what the columns do not")]
    public void A_name_decides_nothing_alone(string name)
    {
        Write(name, Deaths);
        var plan = Setups.Plan(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Inputs, Is.Empty);
            Assert.That(Decided(plan, SetupDecisionKind.Unsure), Is.EqualTo([name]));
        }
    }

    // The head's name beside somebody else's number would make every member a stranger.
    [Test]
    public void A_rosters_townships_and_peoples_own_names_are_known_by_what_stands_there()
    {
        Write("低保.csv", """
            所在镇,村,户主,对象姓名,公民身份号码,家庭关系,城乡类别,低保证编号
            大王镇,刘庄村,甲乙丙,甲乙丙,149901195003070010,户主,农村,1
            大王镇,刘庄村,甲乙丙,丁戊,149901194112240029,配偶,农村,1
            石桥乡,上坪村,己庚辛,己庚辛,149901196208150035,户主,农村,2

            """);
        var plan = Setups.Make(_folder);
        var local = File.ReadAllText(Path.Combine(_folder.Path, ConfigLoader.UsualLocalSources, "roster.yaml"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Townships, Is.EqualTo(["大王镇", "石桥乡"]));
            Assert.That(local, Does.Contain("\n  乡镇: { aliases: [所在镇] }").And.Contain("\n  姓名: { aliases: [对象姓名] }"));
            Assert.That(local, Does.Contain("\n  #户编号: { aliases: [低保证编号] }"), "alike is no certainty");
            Assert.That(Decided(plan, SetupDecisionKind.Resembling), Is.EqualTo(["local-sources/roster.yaml"]));
        }
    }

    // Written under two keys of one name, the description would be refused by the next command.
    [Test]
    public void Two_headers_of_one_column_stand_under_one_key()
    {
        const string business = "名称,统一社会信用代码,{0},{1},成立日期,登记状态\n某店,92140000MA0000001X,甲乙,149901195003070010,2018-03-04,存续\n";
        Write("个体.csv", string.Format(null, business, "经营者姓名", "经营者证件号"));
        Write("企业.csv", string.Format(null, business, "法定代表人", "法定代表人证件号"));
        Setups.Make(_folder);
        var local = File.ReadAllText(Path.Combine(_folder.Path, ConfigLoader.UsualLocalSources, "business.yaml"));
        Assert.That(local, Does.Contain("身份证号: { aliases: [经营者证件号, 法定代表人证件号] }"));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static IEnumerable<string> Decided(SetupPlan plan, SetupDecisionKind kind) =>
        plan.Decisions.Where(decision => decision.Kind == kind).Select(decision => decision.Where);
}
