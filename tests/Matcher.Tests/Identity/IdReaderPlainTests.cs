using System.Text;
using CsCheck;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

/// <summary>The short way may give up on a number, but never says anything that the long way does not.</summary>
internal sealed class IdReaderPlainTests
{
    private static readonly IdReader Reader = new(AsOf);

    [Test]
    public void It_accepts_every_plain_valid_number() =>
        ValidNotCut.Sample(
            number =>
            {
                Assert.That(Reader.TryReadPlain(Encoding.ASCII.GetBytes(number), out var read));
                Assert.That(read.ToString(), Is.EqualTo(number));
            },
            iter: 20_000);

    [TestCase("914156198501010015")] // a foreigner's permanent residence card since 2023
    [TestCase("810000198501010010")] // 港澳台居民居住证
    public void It_accepts_the_numbers_of_residence_cards(string number) =>
        Assert.That(Reader.TryReadPlain(Encoding.ASCII.GetBytes(number), out var read) && read.ToString() == number);

    [Test]
    public void It_leaves_numbers_that_Excel_may_have_cut_to_the_long_way()
    {
        var lucky = Enumerable.Range(0, 100)
            .Select(area => Number(area, new DateOnly(1990, 1, 1), 0))
            .Where(text => text.EndsWith("000", StringComparison.Ordinal))
            .ToArray();
        Assert.That(lucky, Is.Not.Empty);
        foreach (var number in lucky)
            Assert.That(Reader.TryReadPlain(Encoding.ASCII.GetBytes(number), out _), Is.False);
    }

    [Test]
    public void It_refuses_every_byte_that_does_not_belong() =>
        ValidNotCut.Sample(
            number =>
            {
                for (var index = 0; index < 18; index++)
                {
                    for (var other = 0; other < 256; other++)
                    {
                        var bytes = Encoding.ASCII.GetBytes(number);
                        if (bytes[index] == other)
                            continue;
                        bytes[index] = (byte)other;
                        Assert.That(Reader.TryReadPlain(bytes, out _), Is.False, $"byte {other} at {index}");
                    }
                }
            },
            iter: 100);

    [Test]
    public void It_refuses_any_other_length() =>
        Gen.Select(ValidNotCut, Gen.Int[0, 30]).Where((_, length) => length != 18).Sample((number, length) =>
            Assert.That(Reader.TryReadPlain(Encoding.ASCII.GetBytes(number.PadRight(30, '0')[..length]), out _), Is.False));

    [Test]
    public void On_digits_it_agrees_with_the_plain_statement_of_the_standard() =>
        Gen.Select(Gen.OneOf("14", "11", "16", "83", "99", "00"), Gen.Int[1600, 2100], Gen.Int[0, 13], Gen.Int[0, 32], Gen.Int[0, 999],
            Gen.Int[0, 99]).Sample(
            (province, year, month, day, sequence, area) =>
            {
                var digits17 = $"{province}99{area:D2}{year:D4}{month:D2}{day:D2}{sequence:D3}";
                var text = digits17 + CheckOf(digits17);
                var isPlain = IsValid(text) && !text.EndsWith("000", StringComparison.Ordinal);
                Assert.That(Reader.TryReadPlain(Encoding.ASCII.GetBytes(text), out _), Is.EqualTo(isPlain), text[6..14]);
                Assert.That(Read(text).Class == IdClass.Valid, Is.EqualTo(isPlain));
            },
            iter: 50_000);

    [Test]
    public void On_random_bytes_it_accepts_only_what_the_long_way_calls_valid() =>
        Gen.Byte[(byte)'+', (byte)'@'].Array[18].Sample(
            bytes =>
            {
                if (Reader.TryReadPlain(bytes, out var number))
                    Assert.That(Read(Encoding.ASCII.GetString(bytes)), Is.EqualTo((IdClass.Valid, number.ToString(), number.ToString())));
            },
            iter: 100_000);

    [Test]
    public void It_knows_exactly_the_provinces_of_the_standard()
    {
        for (var province = 0; province < 100; province++)
        {
            var digits17 = $"{province:D2}990119900101001";
            var text = digits17 + CheckOf(digits17);
            Assert.That(Reader.TryReadPlain(Encoding.ASCII.GetBytes(text), out _), Is.EqualTo(IsValid(text)), $"{province:D2}");
        }
    }
}
