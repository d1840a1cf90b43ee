using CsCheck;

namespace Matcher.Formats.Scan;

[TestFixture]
public sealed class ByteMasksTests
{
    [Test]
    public void Vectors_of_every_width_find_the_same_bytes() =>
        Gen.Select(Gen.Byte.Array[64], Gen.Byte, Gen.ULong).Sample((bytes, value, where) =>
        {
            // A random byte is seldom the one looked for, and its neighbours are the ones that tricks with carries get wrong.
            for (var i = 0; i < 64; i++)
            {
                if ((where >> i & 1) == 1)
                    bytes[i] = (byte)(value ^ (bytes[i] & 0x81));
            }

            var expected = 0UL;
            for (var i = 0; i < 64; i++)
                expected |= bytes[i] == value ? 1UL << i : 0;
            ulong[] found =
            [
                ByteMask512.Where(ref bytes[0], value),
                ByteMask256.Where(ref bytes[0], value),
                ByteMask128.Where(ref bytes[0], value),
                ByteMaskScalar.Where(ref bytes[0], value),
            ];
            Assert.That(found, Is.All.EqualTo(expected));
        });
}
