using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

[TestFixture]
public sealed class CsvFieldTests
{
    private readonly CsvField _excel = new(IdStyle.Excel);
    private readonly CsvField _plain = new(IdStyle.Plain);

    [TestCase("=1+1", "'=1+1")] // a formula
    [TestCase("+1", "'+1")] // Lotus form of a formula
    [TestCase("-1", "'-1")] // the same with a minus; no typed number ever is a text cell
    [TestCase("@SUM(A1)", "'@SUM(A1)")] // Lotus function
    [TestCase("\t=1", "' =1")] // tab: some programs drop it and run the rest
    [TestCase("\r=1", "' =1")] // CR: the same
    [TestCase("\tx", "' x")] // tab with nothing to run: on OWASP's list all the same
    [TestCase("＝1", "'＝1")] // East Asian editions of Excel read full-width forms
    [TestCase("＋1", "'＋1")] // full-width plus
    [TestCase("－1", "'－1")] // full-width minus
    [TestCase("＠A", "'＠A")] // full-width at
    [TestCase("﹦1", "'﹦1")] // small form, the same after NFKC
    [TestCase("  =1", "'  =1")] // after blanks, which spreadsheets drop
    [TestCase("\u3000=1", "'\u3000=1")] // after a full-width blank
    [TestCase("\u00A0=1", "'\u00A0=1")] // after a no-break space
    [TestCase("\u200B=1", "'\u200B=1")] // after a zero-width space
    [TestCase("\uFEFF=1", "'\uFEFF=1")] // after a stray BOM
    [TestCase("\n=1", "' =1")] // after a line break
    public void Text_that_a_spreadsheet_would_run_is_neutralised(string text, string expected)
    {
        Assert.That(Written(_excel, Cell.Text(text)), Is.EqualTo(expected));
        Assert.That(Written(_plain, Cell.Text(text)), Is.EqualTo(expected));
    }

    [TestCase("测试甲")] // a name
    [TestCase("a=b")] // the character inside
    [TestCase("'=1")] // already neutral
    [TestCase("")] // nothing
    [TestCase("   ")] // nothing but blanks
    [TestCase("1401")] // a short number is shown as it is
    [TestCase("13800000000")] // eleven digits are shown in full
    [TestCase("晋J00001")] // letters and digits
    [TestCase("0")] // a single zero is no leading zero
    public void Other_text_is_left_alone(string text) =>
        Assert.That(Written(_excel, Cell.Text(text)), Is.EqualTo(text));

    [TestCase("149901197001010119")] // an identity number in a text column
    [TestCase("621700009999")] // twelve digits: 6.217E+11 in a narrow column
    [TestCase("911408000000000001")] // a credit code without letters
    [TestCase("0702")] // would become 702
    [TestCase("3-12")] // would become 12 March
    [TestCase("2023/7")] // would become 1 July
    [TestCase("123E45678901")] // would become a huge number
    [TestCase("１２３４５６７８９０１２")] // full-width digits are digits to Excel in Chinese
    public void Text_that_a_spreadsheet_would_rewrite_is_wrapped_for_it_and_bare_for_machines(string text)
    {
        Assert.That(Written(_excel, Cell.Text(text)), Is.EqualTo($"=\"{text}\""));
        Assert.That(Written(_plain, Cell.Text(text)), Is.EqualTo(text));
    }

    [TestCase("149901197001010119", "=\"149901197001010119\"")] // whole
    [TestCase("14990119700101011X", "=\"14990119700101011X\"")] // with a letter
    [TestCase("1499********0119", "=\"1499********0119\"")] // masked
    [TestCase("1.49901E+17", "=\"1.49901E+17\"")] // what Excel left of it, shown as the source has it
    [TestCase("=\"149901197001010119\"", "=\"149901197001010119\"")] // wrapped already: not twice
    [TestCase(" 149901197001010119 ", "=\"149901197001010119\"")] // blanks around it
    [TestCase("", "")] // none
    public void A_document_number_is_wrapped(string number, string expected) =>
        Assert.That(Written(_excel, Cell.Id(number)), Is.EqualTo(expected));

    [TestCase("=1+1", "'=1+1")] // a formula in the number column
    [TestCase("1\"&A1&\"", "1\"&A1&\"")] // quotes would end the formula's text: never wrapped
    public void What_is_no_number_is_never_put_into_a_formula(string number, string expected) =>
        Assert.That(Written(_excel, Cell.Id(number)), Is.EqualTo(expected));

    [Test]
    public void Typed_values_are_not_touched()
    {
        Assert.That(Written(_excel, Cell.Money(-5m)), Is.EqualTo("-5.00"));
        Assert.That(Written(_excel, Cell.Number(123456789012)), Is.EqualTo("123456789012"));
        Assert.That(Written(_excel, Cell.Date(new DateOnly(2023, 7, 6))), Is.EqualTo("2023-07-06"));
    }

    [TestCase("a\r\nb", "a b")] // Windows
    [TestCase("a\nb", "a b")] // Alt+Enter in Excel
    [TestCase("a\rb", "a b")] // old Mac
    [TestCase("a\u2028b", "a b")] // Unicode's own
    [TestCase("a\n\nb", "a  b")] // two breaks
    [TestCase("a\0b", "a b")] // a control character that some programs stop at
    public void A_line_break_becomes_a_space(string text, string expected) =>
        Assert.That(Written(_excel, Cell.Text(text)), Is.EqualTo(expected));

    private static string Written(CsvField field, Cell cell) => Encoding.UTF8.GetString(field.AddTo(new RowSums(1), cell));
}
