using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html;

/// <summary>report.html is one file that is safe to open anywhere, whatever the night was like.</summary>
[TestFixture]
public sealed partial class ReportPageTests
{
    // What people send by their messengers, and old machines open at once.
    private const int LargestAllowed = 300_000;

    [Test]
    public void Only_the_pages_own_style_and_script_are_taken_and_nothing_is_fetched()
    {
        var page = ShownPage.Of(MadeRun.Figures(), MadeRun.Trend(40)).Html;
        var policy = Match(page, "<meta http-equiv=Content-Security-Policy content=\"([^\"]*)\">");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Is.EqualTo(
                $"default-src 'none'; style-src '{Hash(page, "style")}'; script-src '{Hash(page, "script")}'; base-uri 'none'; form-action 'none'"));
            Assert.That(Unwanted().Matches(page).Select(match => match.Value), Is.Empty);
        }
    }

    [TestCase("zh", "zh", TestName = "Opens_in_Chinese_where_the_county_does")]
    [TestCase("en", "en", TestName = "Opens_in_English_where_the_county_does")]
    [TestCase("fr", "zh", TestName = "Opens_in_Chinese_where_the_language_is_neither")]
    public void Opens_in_the_countys_language(string county, string opens)
    {
        var document = ShownPage.Of(MadeRun.Figures(), MadeRun.Trend(2), county).Document;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.DocumentElement.GetAttribute("lang"), Is.EqualTo(opens));
            Assert.That(document.QuerySelectorAll("input[checked]").Select(choice => choice.Id), Is.EqualTo(new[] { "in-" + opens }));
        }
    }

    [Test]
    public void Every_text_is_there_in_both_languages_side_by_side()
    {
        using var writer = new StringWriter();
        ReportPage.Write(writer, MadeRun.Head(), MadeRun.Figures(), MadeRun.Trend(40));
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(writer.ToString());
        var chinese = document.QuerySelectorAll("span[lang=zh]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chinese, Has.Length.GreaterThan(100));
            Assert.That(chinese.Where(one => one.NextElementSibling?.GetAttribute("lang") != "en").Select(one => one.OuterHtml), Is.Empty);
            Assert.That(document.QuerySelectorAll("span[lang=en]"), Has.Length.EqualTo(chinese.Length));
        }
    }

    [Test]
    public void What_a_title_holds_is_text_and_nothing_else()
    {
        const string Evil = "</style><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;\u202E\u0000";
        var figures = MadeRun.Figures(1, 1, 1) with
        {
            Townships = [new PlaceFigures(Evil, Evil) { Leads = 1, Open = 1 }],
            Rules = [new RuleFigures(Evil, Evil, Evil, Evil, [Evil]) { Leads = 1, New = 1, Answered = 3 }],
            Sources = [new SourceFigures(Evil, Evil, Evil) { Rows = 1, Failure = new(Evil, Evil), Rejects = [new(new(Evil, Evil), 1)] }],
            Agencies = [new AgencyFigures(Evil)],
            NotChecked = [new Unchecked(UncheckedKind.RuleNotRun, Evil, Evil, 1, new(Evil, Evil))],
            Problems = [new(Evil, Evil)],
            OnlyRules = [Evil],
        };
        var page = ShownPage.Of(figures, MadeRun.Trend(1), head: MadeRun.Head() with { County = Evil, Version = Evil });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Regex.Count(page.Html, "<script"), Is.EqualTo(1));
            Assert.That(Regex.Count(page.Html, "<style"), Is.EqualTo(1));
            Assert.That(page.Document.QuerySelectorAll("img, [onerror]"), Is.Empty);
            Assert.That(page.Html.AsSpan().IndexOfAny('\u202E', '\u0000'), Is.Negative);
            Assert.That(page.Section("problems"), Does.Contain("<img src=x onerror=alert(1)>&amp;"));
        }
    }

    [TestCase(15, 40, 14, 1, TestName = "The_first_night")]
    [TestCase(15, 40, 14, 365, TestName = "After_a_year")]
    [TestCase(60, 60, 20, 365, TestName = "After_a_year_in_a_large_county")]
    public void The_page_stays_small(int townships, int rules, int sources, int nights)
    {
        // As many messages as the record keeps, each as long as the longest that people get.
        var figures = MadeRun.Figures(townships, rules, sources) with
        {
            Problems = [.. Enumerable.Range(0, 100).Select(i => new Wording(
                $"sources/vehicles-{i}.csv，第{i}行，“状态”列：没有人知道“锁定”是什么意思，共7行；请在 local-sources/vehicles.yaml 中写明它的含义，或请部门改正后重新导出",
                $"sources/vehicles-{i}.csv, row {i}, column 状态: nobody knows what 锁定 means, in 7 rows; say it in local-sources/vehicles.yaml, or ask the agency to mend it"))],
        };
        var page = ShownPage.Of(figures, MadeRun.Trend(nights));
        Assert.That(Encoding.UTF8.GetByteCount(page.Html), Is.LessThan(LargestAllowed));
    }

    [Test]
    public void The_same_night_is_the_same_bytes_without_a_byte_order_mark()
    {
        var (one, other) = (Bytes(), Bytes());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(Encoding.UTF8.GetString(one), Does.StartWith("<!DOCTYPE html>\n<html lang=zh>").And.Not.Contain("\r"));
        }

        static byte[] Bytes()
        {
            using var stream = new MemoryStream();
            ReportPage.Write(stream, MadeRun.Head(), MadeRun.Figures(), MadeRun.Trend(30));
            return stream.ToArray();
        }
    }

    [TestCase(0, TestName = "A_county_without_townships")]
    [TestCase(1, TestName = "A_county_with_one")]
    [TestCase(60, TestName = "A_county_with_sixty")]
    public void Every_township_has_its_box_and_its_rows(int townships)
    {
        var page = ShownPage.Of(MadeRun.Figures(townships), MadeRun.Trend(3));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Document.QuerySelectorAll(".grid > li"), Has.Length.EqualTo(townships));
            Assert.That(page.Table("township-leads"), Has.Length.EqualTo(townships == 0 ? 0 : townships + 2));
            Assert.That(page.Table("follow-up"), Has.Length.EqualTo(townships == 0 ? 0 : townships + 2));
        }
    }

    // A bureau that said so has nothing to mend: red would be every night's.
    [Test]
    public void A_source_that_the_bureau_does_not_receive_is_no_fault()
    {
        var declared = new Wording("配置注明本单位收不到", "the config says that the bureau does not receive it");
        var page = ShownPage.Of(
            MadeRun.Nothing() with
            {
                Sources = [new SourceFigures("education", "高校毕业生", "教育局") { Failure = declared, IsAbsent = true }],
                NotChecked = [new Unchecked(UncheckedKind.SourceAbsent, "高校毕业生", "education", null, declared)],
            },
            new RunTrend([]));
        Assert.That(page.Table("sources")[1][0], Does.Contain("本县收不到").And.Not.Contain("没能使用"));
    }

    [Test]
    public void A_night_on_which_everything_failed_says_so_first()
    {
        var reason = new Wording("文件夹是空的", "the folder is empty");
        var figures = MadeRun.Nothing() with
        {
            IsIncomplete = true,
            Sources = [new SourceFigures("roster", "低保花名册", "民政局") { Failure = reason }],
            NotChecked = [new Unchecked(UncheckedKind.SourceFailed, "低保花名册", "roster", null, reason)],
        };
        var page = ShownPage.Of(figures, MadeRun.Trend(0));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Document.QuerySelector("h1")!.TextContent, Does.Contain("今晚没有比对成"));
            Assert.That(page.Document.QuerySelector("main > section")!.TextContent, Does.Contain("低保花名册").And.Contain(reason.Zh));
        }
    }

    [Test]
    public void A_night_without_anything_is_a_page_all_the_same([Values("zh", "en")] string language)
    {
        var page = ShownPage.Of(MadeRun.Nothing(), MadeRun.Trend(0), language);
        Assert.That(page.Document.QuerySelectorAll("main > section h2"), Has.Length.EqualTo(9));
    }

    [Test]
    public void Rules_that_lack_the_same_file_are_told_with_one_reason()
    {
        var reason = new Wording("文件没有送来", "the file did not come");
        var figures = MadeRun.Figures() with
        {
            NotChecked = [.. Enumerable.Range(0, 60).Select(i => new Unchecked(UncheckedKind.RuleNotRun, $"规则{i}号", $"r{i}", null, reason))],
        };
        var text = ShownPage.Of(figures, MadeRun.Trend(1)).Section("not-checked");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Regex.Count(text, reason.Zh), Is.EqualTo(1));
            Assert.That(text, Does.Contain("规则0号").And.Contain("规则59号"));
        }
    }

    [Test]
    public void There_is_no_run_of_digits_as_long_as_an_ID_number()
    {
        var page = ShownPage.Of(MadeRun.Figures(60, 60, 20), MadeRun.Trend(365));
        Assert.That(Regex.Matches(page.Html, @"\d{15,}").Select(match => match.Value), Is.Empty);
    }

    // Handlers, styles and addresses in attributes; what has an address at all leads into the page itself.
    [GeneratedRegex("""<[^>]* (?:on[a-z]+|style|src|action|srcset)=|<(?:link|img|iframe|object|form|base)\b|url\(|@import|href="?[^#"]""")]
    private static partial Regex Unwanted();

    private static string Match(string text, string pattern) => Regex.Match(text, pattern).Groups[1].Value;

    private static string Hash(string page, string element) => "sha256-" + Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes(Match(page, $"(?s)<{element}>(.*?)</{element}>"))));
}
