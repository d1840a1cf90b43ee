namespace Matcher.Hits;

public sealed class Base32Tests
{
    [TestCase(new byte[] { 0, 0, 0, 0, 0 }, "00000000")] // the lowest
    [TestCase(new byte[] { 255, 255, 255, 255, 255 }, "ZZZZZZZZ")] // the highest
    [TestCase(new byte[] { 0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000 }, "12345678")] // groups across bytes
    [TestCase(new byte[] { 0b10010_101, 0b00_101101 }, "JMP")] // I, L and O are left out; the last bit alone is dropped
    public void Five_bits_make_a_character(byte[] bytes, string expected) => Assert.That(Base32.Of(bytes), Is.EqualTo(expected));
}
