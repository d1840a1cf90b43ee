using System.Text;
using CsCheck;

namespace Matcher.Hits;

[TestFixture]
public sealed class LineCheckTests
{
    private const string Number = "Z7TJ-F2EK-BHPF";
    private const string Name = "刘旭洋";
    private const string Id = "149901198803241395";
    private const string Says = "名下有小型轿车，号牌晋JA0171";

    private static readonly BureauSecret Secret = Some.Secret();

    [Test]
    public void It_has_eight_characters_of_base_32() =>
        Assert.That(LineCheck.Of(Secret, Number, Name, Id, Says),
            Has.Length.EqualTo(LineCheck.Length).And.All.Matches<char>(c => Base32.Alphabet.Contains(c, StringComparison.Ordinal)));

    [Test]
    public void Another_bureau_has_another() => Assert.That(
        LineCheck.Of(Some.Secret("另一个县民政局的密钥-0123456789abcdef"), Number, Name, Id, Says),
        Is.Not.EqualTo(LineCheck.Of(Secret, Number, Name, Id, Says)));

    [TestCase(Name, "=\"149901198803241395\"", Says)] // wrapped, as CSV has it
    [TestCase(Name, "\"=\"\"149901198803241395\"\"\"", Says)] // the wrapping quoted once more
    [TestCase(Name, "'149901198803241395", Says)] // an apostrophe to keep it text
    [TestCase(" 刘旭洋 ", "149901198803241395\t", "名下有小型轿车，号牌晋JA0171\r\n")] // blanks around
    public void What_programs_do_to_a_cell_is_no_edit(string name, string id, string says) =>
        Assert.That(Verify(name, id, says), Is.EqualTo(LineCheckResult.Holds));

    [TestCase("刘旭样", Id, Says)] // a name mended
    [TestCase("刘 旭洋", Id, Says)] // a blank within
    [TestCase(Name, "149901198803241359", Says)] // two digits swapped
    [TestCase(Name, "", Says)] // a number deleted
    [TestCase(Name, Id, "名下有小型轿车，号牌晋JA0172")] // an explanation changed
    [TestCase(Id, Name, Says)] // two cells changed places
    public void An_edit_is_found(string name, string id, string says) =>
        Assert.That(Verify(name, id, says), Is.EqualTo(LineCheckResult.Edited));

    [TestCase(null, Id, Says)] // no column for names
    [TestCase(Name, null, Says)] // none for ID numbers
    [TestCase(Name, Id, null)] // none for the explanation
    public void Where_a_column_is_gone_nobody_can_say(string? name, string? id, string? says) =>
        Assert.That(Verify(name, id, says), Is.EqualTo(LineCheckResult.Unknown));

    [Test]
    public void A_check_value_may_be_retyped_and_not_changed()
    {
        var check = LineCheck.Of(Secret, Number, Name, Id, Says);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LineCheck.Verify(Secret, $" {check.ToLowerInvariant()} ", Number, Name, Id, Says), Is.EqualTo(LineCheckResult.Holds));
            Assert.That(LineCheck.Verify(Secret, check[..^1] + '?', Number, Name, Id, Says), Is.EqualTo(LineCheckResult.Edited));
            Assert.That(LineCheck.Verify(Secret, "", Number, Name, Id, Says), Is.EqualTo(LineCheckResult.Unknown));
            Assert.That(LineCheck.Verify(Secret, check, "X3SD-JCNV-VKFJ", Name, Id, Says), Is.EqualTo(LineCheckResult.Edited));
        }
    }

    [Test]
    public void A_line_end_in_a_text_comes_back_as_a_blank_from_csv_and_is_no_edit()
    {
        var check = LineCheck.Of(Secret, Number, Name, Id, "一\r\n二\n三");
        Assert.That(LineCheck.Verify(Secret, check, Number, Name, Id, "一 二 三"), Is.EqualTo(LineCheckResult.Holds));
    }

    [Test]
    public void Every_edit_of_a_character_is_found() => Gen.Select(
        Gen.String[Gen.Char["甲乙丙丁子丑0123456789X，。名下车"], 1, 30], Gen.Int[0, 29], Gen.Char["甲乙丙丁子丑0123456789X，。名下车"])
        .Where((says, at, c) => says[at % says.Length] != c)
        .Sample((says, at, c) =>
        {
            var edited = new StringBuilder(says) { [at % says.Length] = c }.ToString();
            return LineCheck.Verify(Secret, LineCheck.Of(Secret, Number, Name, Id, says), Number, Name, Id, edited)
                == LineCheckResult.Edited;
        });

    private static LineCheckResult Verify(string? name, string? id, string? says) =>
        LineCheck.Verify(Secret, LineCheck.Of(Secret, Number, Name, Id, Says), Number, name, id, says);
}
