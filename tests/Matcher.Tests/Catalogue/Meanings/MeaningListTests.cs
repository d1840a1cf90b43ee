using System.Collections.Immutable;
using CsCheck;

namespace Matcher.Catalogue.Meanings;

[TestFixture]
public sealed class MeaningListTests
{
    private static readonly ImmutableDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["E"] = "注销",
        ["01"] = "正常",
    }.ToImmutableDictionary();

    private static readonly MeaningList State = new(
        [
            new("不在名下", ["注销", "转出", "*报废*", "灭失"]),
            new("在用", ["正常", "违法未处理", "查封", "*抵押", "使用*"]),
        ],
        empty: null,
        together: false,
        Codes);

    private static readonly MeaningList Role = new(
        [new("法定代表人", ["法人", "负责人"]), new("股东", ["投资人", "*股东"]), new("监事", [])],
        empty: "监事",
        together: true,
        Codes);

    private static readonly MeaningList Kind = new(
        [
            new("残疾人专用车", ["*残疾人*"]),
            new("普通二轮摩托车", ["普通2轮摩托", "摩托车"]),
            new("轻便二轮摩托车", ["轻便摩托车", "摩托车"]),
            new("载客汽车", ["*轿车", "*客车"]),
        ],
        empty: null,
        together: false,
        Codes);

    [TestCase("注销", "不在名下")] // the word itself
    [TestCase("不在名下", "不在名下")] // the meaning's name is a word of its own
    [TestCase(" 注 销 ", "不在名下")] // blanks in it
    [TestCase("注　销", "不在名下")] // full-width blank
    [TestCase("已注销", "不在名下")] // 已-
    [TestCase("已经注销了", "不在名下")] // more of the same
    [TestCase("注销的", "不在名下")] // -的
    [TestCase("注销状态", "不在名下")] // -状态
    [TestCase("注销。", "不在名下")] // full stop
    [TestCase("注销（可恢复）", "不在名下")] // a remark in brackets
    [TestCase("[注销]", "不在名下")] // in brackets altogether
    [TestCase("注销(可恢复", "不在名下")] // a bracket that is not closed
    [TestCase("ｅ", "不在名下")] // a code, full width and small
    [TestCase("1", "在用")] // the zero of a code lost
    [TestCase("1.0", "在用")] // a code that went through a number cell
    [TestCase("０１", "在用")] // a code in full width
    [TestCase("达到报废标准", "不在名下")] // by pattern
    [TestCase("正常使用中", "?")] // no pattern says that
    [TestCase("使用中", "在用")] // a gap at the end
    [TestCase("已抵押", "在用")] // an empty gap, after 已 is off
    [TestCase("违法未处理、注销", "不在名下")] // the earlier in the list counts, wherever it stands
    [TestCase("注销,违法未处理", "不在名下")] // the other way round
    [TestCase("违法未处理；查封/正常", "在用")] // three words, two signs
    [TestCase("查封 正常", "在用")] // a blank between known words
    [TestCase("注销 灵异", "不在名下")] // a blank separates as a comma does where one of the words is known
    [TestCase("正常 灵异", "?")] // the same
    [TestCase("正常（注 销）", "不在名下")] // a blank inside a word in brackets
    [TestCase("达到 报废 标准", "不在名下")] // 报废 is known by itself, and nothing is stronger
    [TestCase("正常（已注销）", "不在名下")] // what stands in brackets is a word where it is one
    [TestCase("正常（灭失）", "不在名下")] // the same
    [TestCase("正常（待核）", "?")] // nobody knows what is still to come
    [TestCase("正常（2023年6月）", "在用")] // a remark that changes nothing
    [TestCase("灵异", "?")] // a word that nobody knows
    [TestCase("正常、灵异", "?")] // beside a known one: it may be the stronger
    [TestCase("注销、灵异", "不在名下")] // nothing is stronger than the first
    [TestCase("未注销", "?")] // not the contrary of what it says
    [TestCase("未办理报废", "?")] // nor by pattern
    [TestCase("使用权转出", "不在名下")] // what stands in a gap is looked at for words
    [TestCase("使用未注销", "?")] // and where they are denied nobody knows
    [TestCase("注销?", "?")] // whoever wrote it was not sure
    [TestCase("注销（已恢复）", "?")] // a remark takes the word back
    [TestCase("报废（误报）", "?")] // a remark says that it is wrong
    [TestCase("正常（非营运）", "在用")] // a remark about something else
    [TestCase("报废申请未通过", "?")] // what stands behind a part of a pattern denies it too
    [TestCase("注销、恢复正常", "?")] // the contrary holds again
    [TestCase("违法未处理查封", "在用")] // words without a sign between them, which say the same
    [TestCase("查封注销", "?")] // which do not
    [TestCase("2-查封", "在用")] // a code before its word
    [TestCase("1-注销", "?")] // a code that contradicts its word
    [TestCase("", "?")] // an empty cell, where the column does not say
    [TestCase("——", "?")] // nothing but signs
    public void Of_meanings_that_exclude_each_other_the_first_counts(string cell, string meaning) =>
        Assert.That(Shown(State, cell), Is.EqualTo(meaning));

    [TestCase("法定代表人、股东", "法定代表人+股东")] // both hold
    [TestCase("股东/监事", "股东+监事")] // another separator
    [TestCase("自然人股东", "股东")] // by pattern
    [TestCase("法人和投资人", "法定代表人+股东")] // an "and" between them
    [TestCase("法人+投资人", "法定代表人+股东")] // a plus sign
    [TestCase("法人投资人", "?")] // nothing between them: it may be one word of its own
    [TestCase("法人（原）", "?")] // no longer
    [TestCase("法定代表人、灵异", "法定代表人+?")] // the known one holds, of the others nobody knows
    [TestCase("", "监事")] // the column says what an empty cell stands for
    public void Meanings_may_hold_together(string cell, string meanings) => Assert.That(Shown(Role, cell), Is.EqualTo(meanings));

    [TestCase("小型轿车", "载客汽车")] // the end of the word says it
    [TestCase("小型轿车（残疾人专用）", "残疾人专用车")] // what stands in brackets says more
    [TestCase("残疾人专用小型客车", "残疾人专用车")] // two patterns fit, the longer one counts
    [TestCase("普通二轮摩托", "普通二轮摩托车")] // 2, 二
    [TestCase("普通两轮摩托", "普通二轮摩托车")] // 两
    public void Patterns_lead_to_meanings(string cell, string meaning) => Assert.That(Shown(Kind, cell), Is.EqualTo(meaning));

    [Test]
    public void A_word_of_two_meanings_is_one_of_them()
    {
        var cell = Kind.Of("摩托车");

        Assert.That(cell.IsOneOf(Kind.BitOf("普通二轮摩托车") | Kind.BitOf("轻便二轮摩托车")), Is.True);
        Assert.That(cell.IsOneOf(Kind.BitOf("普通二轮摩托车")), Is.Null);
        Assert.That(cell.IsOneOf(Kind.BitOf("载客汽车")), Is.False);
    }

    [Test]
    public void An_unknown_word_beside_a_known_one_can_only_be_stronger()
    {
        var cell = Kind.Of("轻便摩托车、灵异");

        Assert.That(cell.IsOneOf(Kind.BitOf("载客汽车")), Is.False);
        Assert.That(cell.IsOneOf(Kind.BitOf("轻便二轮摩托车")), Is.Null);
        Assert.That(cell.Unknown, Is.EqualTo(["灵异"]));
    }

    [TestCase("Ⅰ级")] // one character
    [TestCase("I级")] // Latin letter
    [TestCase("1级")] // digit
    [TestCase("１级")] // full width
    [TestCase("壹级")] // as cheques are written
    [TestCase("一 级")] // a blank
    [TestCase("1")] // the code
    [TestCase("1.00")] // the code as a number
    [TestCase("1级（肢体）")] // a remark
    public void Grades_are_read_however_their_numeral_is_written(string cell)
    {
        var grades = new MeaningList([new("一级", ["1"]), new("二级", ["2"]), new("三级", ["3"])], empty: null, together: false, []);

        Assert.That(Shown(grades, cell), Is.EqualTo("一级"));
    }

    [Test]
    public void The_order_of_words_and_the_signs_between_them_make_no_difference()
    {
        var word = Gen.OneOf(Gen.Const("正常"), Gen.Const("注销"), Gen.Const("灵异"), Gen.Const("违法未处理"), Gen.Const("查封"), Gen.Const("E"),
            Gen.Const("未注销"), Gen.Const("达到报废标准"));
        var separator = Gen.OneOf(Gen.Const("、"), Gen.Const("，"), Gen.Const(","), Gen.Const("；"), Gen.Const(";"), Gen.Const("/"),
            Gen.Const(" 、"));
        Gen.Select(word.Array[1, 4], separator, separator).Sample((words, one, other) =>
        {
            var first = State.Of(string.Join(one, words));
            var second = State.Of(string.Join(other, words.Reverse()));
            return first.Possible == second.Possible && first.Certain == second.Certain && first.HasKnown == second.HasKnown;
        });
    }

    [Test]
    public void Whatever_a_cell_holds_it_is_read() =>
        Gen.String[Gen.Char["注销正常的已了状态()（）、,;/ 01E.灵*一1"], 0, 12]
            .Sample(text => State.Of(text).Possible != 0 && Role.Of(text).Possible != 0);

    private static string Shown(MeaningList list, string text)
    {
        var cell = list.Of(text);
        var certain = list.NamesOf(cell.Certain).ToList();
        return string.Join('+',
            list.HoldTogether && cell.Possible != cell.Certain ? [.. certain, "?"] : certain.Count == 0 ? ["?"] : certain);
    }
}
