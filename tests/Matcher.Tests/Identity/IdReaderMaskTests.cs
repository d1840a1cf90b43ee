using CsCheck;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

/// <summary>Whatever sign hides the digits, it is a masked number, and what is left of it is left.</summary>
internal sealed class IdReaderMaskTests
{
    private static readonly string[] Signs =
        ["*", "＊", "X", "x", "×", "#", "＃", "●", "○", "◯", "■", "□", "？", "?", "_", "＿", ".", "·", "•", "…", "-", "－", "—", "〇", "O", "o",
            "Ｏ", "~", "^", "@", "$", "█", "☆", "|"];

    // Many in a row only: two may be anything.
    private static readonly string[] Letters = ["Y", "n", "某", "口", "隐"];

    [TestCaseSource(nameof(Signs))]
    [TestCaseSource(nameof(Letters))]
    public void A_hidden_birth_date_is_a_mask(string sign) =>
        Assert.That(Read($"149901{string.Concat(Enumerable.Repeat(sign, 8))}0013"),
            Is.EqualTo((IdClass.Masked, (string?)null, "149901********0013")));

    [TestCaseSource(nameof(Signs))]
    [TestCaseSource(nameof(Letters))]
    public void A_hidden_end_is_a_mask(string sign) =>
        Assert.That(Read($"14990119700101{string.Concat(Enumerable.Repeat(sign, 4))}"),
            Is.EqualTo((IdClass.Masked, (string?)null, "14990119700101****")));

    [TestCase("149901…0013", "149901*0013")] // one sign for all of them
    [TestCase("149901……0013", "149901**0013")]
    [TestCase("149901****001X", "149901****001X")] // fewer signs than digits; the X at the end is the number's own
    [TestCase("149901XXXXXXXX001X", "149901********001X")] // also beside a mask of X
    [TestCase("1499X1197001010013", "1499*1197001010013")] // one digit alone
    [TestCase("14990119700101001?", "14990119700101001*")] // a character that could not be written
    [TestCase("149901-****-0013", "149901****0013")] // in groups
    [TestCase("1499O1********OO13", "149901********0013")] // letters for zeros beside it
    [TestCase("身份证:149901********0013", "149901********0013")]
    [TestCase("(149901********0013)", "149901********0013")]
    [TestCase("149901********0013(男)", "149901********0013")]
    [TestCase("**************0013", "**************0013")]
    [TestCase("XXXXXXXXXXXXXXXXXX", "******************")] // all of it
    [TestCase("E12****78", "E12****78")] // a masked passport may be anybody's
    public void A_mask_is_read(string raw, string cleaned) =>
        Assert.That(Read(raw), Is.EqualTo((IdClass.Masked, (string?)null, cleaned)));

    [Test]
    public void A_number_in_which_digits_are_hidden_is_never_a_number() =>
        Gen.Select(Valid, Gen.OneOf(Signs), Gen.Int[0, 16], Gen.Int[2, 10]).Sample(
            (number, sign, start, length) =>
            {
                var end = Math.Min(18, start + length);
                var (idClass, read, _) = Read(number[..start] + string.Concat(Enumerable.Repeat(sign, end - start)) + number[end..]);
                // O, 〇 and | may also stand for digits that are right; then the check character holds, and the number is the same or
                // another of nobody.
                Assert.That(idClass is not (IdClass.Valid or IdClass.Legacy or IdClass.OtherDocument or IdClass.Truncated),
                    $"{idClass} {number} {sign} {start} {length}");
                Assert.That(read, Is.Null.Or.Not.Null.And.Matches<string>(_ => idClass == IdClass.LookAlike));
            },
            iter: 20_000);
}
