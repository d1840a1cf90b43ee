using System.Collections.Immutable;
using CsCheck;

namespace Matcher.Catalogue.Columns;

[TestFixture]
public sealed class ColumnDefinitionTests
{
    private static readonly ImmutableDictionary<string, string> States = new Dictionary<string, string>
    {
        ["A"] = "正常",
        ["E"] = "注销",
        ["G"] = "违法未处理",
        ["Q"] = "逾期未检验",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ColumnDefinition Several = Column(States, several: true);
    private static readonly ColumnDefinition Single = Column(States.Add("01", "在册").Add("存续", "存续（在营、开业、在册）"), several: false);

    [TestCase("A", "正常")] // one code
    [TestCase("GQ", "违法未处理、逾期未检验")] // two codes in one cell
    [TestCase("G,Q", "违法未处理、逾期未检验")] // somebody put a comma between
    [TestCase("G Q", "违法未处理、逾期未检验")] // or a blank
    [TestCase("gＱ", "违法未处理、逾期未检验")] // lower case, full width
    [TestCase("GG", "违法未处理")] // twice the same
    [TestCase("GZ", "违法未处理、Z")] // Z is not in the table: it stays, and G is not lost over it
    [TestCase("ZZ", "ZZ")] // nothing known
    [TestCase("正常", "正常")] // words already
    [TestCase("A级", "A级")] // words that happen to hold a code letter
    [TestCase("", "")] // an empty cell
    public void A_cell_of_several_codes_becomes_their_words(string raw, string words) =>
        Assert.That(Several.ToWords(raw), Is.EqualTo(words));

    [TestCase("GQ", "GQ")] // not a column of several codes
    [TestCase("０１", "在册")] // a code in full width
    [TestCase("02", "02")] // an unknown code is no guess
    [TestCase("存续", "存续（在营、开业、在册）")] // a variant of the words
    public void A_cell_of_one_code_is_that_code_or_stays(string raw, string words) =>
        Assert.That(Single.ToWords(raw), Is.EqualTo(words));

    [Test]
    public void Words_come_apart_again_only_where_a_cell_may_hold_several()
    {
        Assert.That(Several.Parts("违法未处理、注销"), Is.EqualTo(["违法未处理", "注销"]));
        Assert.That(Single.Parts("存续（在营、开业）"), Is.EqualTo(["存续（在营、开业）"]));
    }

    [Test]
    public void Words_stay_words_when_they_are_put_into_words_again() =>
        Gen.String[Gen.Char["AEGQZ1,、 正"], 0, 6].Sample(raw => Several.ToWords(Several.ToWords(raw)) == Several.ToWords(raw));

    private static ColumnDefinition Column(ImmutableDictionary<string, string> codes, bool several) =>
        new(0, "状态", ColumnRole.None, ColumnType.Text, IsRequired: false, [], codes) { HoldsSeveral = several };
}
