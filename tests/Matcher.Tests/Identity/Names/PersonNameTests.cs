using CsCheck;

namespace Matcher.Identity.Names;

internal sealed class PersonNameTests
{
    [TestCase("王小明", "王小明", NameComparison.Same)]
    [TestCase(" 王　小\u00A0明\u200B", "王小明", NameComparison.Same)] // blanks of every kind
    [TestCase("买买提•吐尔逊", "买买提·吐尔逊", NameComparison.Same)] // bullet
    [TestCase("买买提‧吐尔逊", "买买提・吐尔逊", NameComparison.Same)] // hyphenation point, katakana dot
    [TestCase("买买提.吐尔逊", "买买提．吐尔逊", NameComparison.Same)] // full stop, full-width full stop
    [TestCase("买买提･吐尔逊", "买买提·吐尔逊", NameComparison.Same)] // half-width katakana dot, by NFKC
    [TestCase("买买提˙吐尔逊", "买买提∙吐尔逊", NameComparison.Same)] // dot above, bullet operator
    [TestCase("买买提⋅吐尔逊", "买买提。吐尔逊", NameComparison.Same)] // dot operator, the full stop of a Chinese keyboard
    [TestCase("王小明\uFE00", "王小明", NameComparison.Same)] // a form of the same character
    [TestCase("Anna Li", "ＡＮＮＡＬＩ", NameComparison.Same)] // Latin in upper case, half width
    [TestCase("\uF9E1小明", "李小明", NameComparison.Same)] // compatibility ideograph, by NFKC
    [TestCase("\u2ED3小明", "长小明", NameComparison.Same)] // the sign of a radical, as copied from a PDF file
    [TestCase("\u2EE2小明", "马小明", NameComparison.Same)]
    [TestCase("\u2F6D小明", "矛小明", NameComparison.Same)] // a Kangxi radical, by NFKC
    [TestCase("\u2E80小明", "王小明", NameComparison.Different)] // a sign that stands for no character
    [TestCase("王?明", "王喆明", NameComparison.Compatible)] // a character the exporting code page lacks
    [TestCase("王？明", "王喆明", NameComparison.Compatible)] // full width
    [TestCase("王□明", "王喆明", NameComparison.Compatible)]
    [TestCase("王*明", "王喆明", NameComparison.Compatible)] // masked
    [TestCase("王＊明", "王喆明", NameComparison.Compatible)]
    [TestCase("王\uE863明", "王喆明", NameComparison.Compatible)] // private use
    [TestCase("王\U000F0001明", "王喆明", NameComparison.Compatible)] // private use beyond the first plane
    [TestCase("王\uFFFD明", "王喆明", NameComparison.Compatible)] // lost in decoding
    [TestCase("王\uFFFD", "王小明", NameComparison.Unknown)] // and more may be lost than shows: no sign of another person
    [TestCase("鐜\uFFFD", "王小明", NameComparison.Unknown)] // what is left may be wrong too
    [TestCase("王?明", "王\U00020BB7明", NameComparison.Compatible)] // a rare character is one character
    [TestCase("王**", "王小明", NameComparison.Compatible)] // masked but for the surname
    [TestCase("王?明", "王?明", NameComparison.Compatible)] // the two unreadable ones need not be the same
    [TestCase("王?", "李?", NameComparison.Different)]
    [TestCase("王?", "王小明", NameComparison.Different)] // ? is one character
    [TestCase("***", "王小明", NameComparison.Unknown)] // fits every name of three characters
    [TestCase("王?", "?明", NameComparison.Unknown)] // nothing readable is compared
    [TestCase("王小明", "王小朋", NameComparison.Different)]
    [TestCase("王小明", "王小明（已故）", NameComparison.Different)] // a note is not guessed away
    [TestCase("买买提吐尔逊", "买买提·吐尔逊", NameComparison.Different)] // nor is a dot
    [TestCase("張小明", "张小明", NameComparison.Different)] // nor a traditional form
    [TestCase(null, "王小明", NameComparison.Unknown)]
    [TestCase("　\uFEFF", "王小明", NameComparison.Unknown)] // nothing but blanks
    [TestCase("—", "王小明", NameComparison.Unknown)] // a dash for nothing
    [TestCase("无", "王小明", NameComparison.Unknown)] // a word for nothing
    [TestCase("0", "王小明", NameComparison.Unknown)] // nobody's name
    [TestCase("NaN", "王小明", NameComparison.Unknown)] // what programs write for nothing
    [TestCase("#N/A", "王小明", NameComparison.Unknown)]
    [TestCase("<null>", "王小明", NameComparison.Unknown)]
    [TestCase("（无）", "王小明", NameComparison.Unknown)]
    [TestCase("【未填写】", "王小明", NameComparison.Unknown)]
    [TestCase("待补", "王小明", NameComparison.Unknown)]
    [TestCase("#REF!", "王小明", NameComparison.Unknown)] // a formula's error
    [TestCase("#NAME?", "王小明", NameComparison.Unknown)]
    [TestCase("??", "王小明", NameComparison.Unknown)] // nothing of it can be read, however long it is
    [TestCase("Nat King", "王小明", NameComparison.Different)] // a name that begins like one of them
    [TestCase("", "", NameComparison.Unknown)] // two missing names are not the same
    public void Two_names_compare(string? a, string? b, NameComparison expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PersonName.Compare(a, b), Is.EqualTo(expected));
            Assert.That(PersonName.Compare(b, a), Is.EqualTo(expected), "the other way round");
        }
    }

    [Test]
    public void Half_of_a_surrogate_pair_is_one_unreadable_character() =>
        Assert.That(PersonName.Compare("王" + '\uD842' + "明", "王喆明"), Is.EqualTo(NameComparison.Compatible));

    [Test]
    public void The_order_of_any_two_names_makes_no_difference() =>
        Gen.Select(AnyName, AnyName).Sample((a, b) =>
            Assert.That(PersonName.Compare(a, b), Is.EqualTo(PersonName.Compare(b, a))), iter: 10_000);

    [Test]
    public void Normalising_twice_changes_nothing_more() =>
        AnyName.Sample(name =>
            Assert.That(PersonName.Normalise(PersonName.Normalise(name)), Is.EqualTo(PersonName.Normalise(name))), iter: 10_000);

    [Test]
    public void A_name_that_lost_characters_stays_compatible_with_itself() =>
        Gen.Select(Gen.OneOf("王小明", "买买提·吐尔逊", "欧阳\U00020BB7"), Gen.Int[0, 2], Gen.OneOf("?", "□", "*", "\uFFFD", "\uE000"))
            .Sample((name, index, lost) =>
        {
            var runes = name.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
            runes[index] = lost;
            Assert.That(PersonName.Compare(string.Concat(runes), name), Is.EqualTo(NameComparison.Compatible));
        });

    private static Gen<string> AnyName => Gen.OneOf(
        Gen.String,
        Gen.String[Gen.OneOf("王李小明·•.?□*　 \u200B\uE000\uD842\uDFB7aＡ无-".ToCharArray()), 0, 4]);
}
