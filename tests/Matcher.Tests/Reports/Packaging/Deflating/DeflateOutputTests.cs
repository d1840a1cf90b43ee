using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace Matcher.Reports.Packaging.Deflating;

[TestFixture]
public sealed class DeflateOutputTests
{
    // From what never repeats to what does nothing else, also further back than is looked, and longer than a repeat may be.
    private static readonly Gen<byte[]> Contents = Gen.OneOf(
        Gen.Byte.Array[0, 1000],
        Gen.Byte[0, 1].Array[0, 5_000],
        Gen.Select(Gen.Byte.Array[1, 40_000], Gen.Int[1, 9], (bytes, times) => Repeated(bytes, times)),
        Gen.Select(Gen.Int[0, 100_000], Gen.Byte, (length, one) => Enumerable.Repeat(one, length).ToArray()),
        Gen.Int[0, 20_000].Select(rows => Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, rows).Select(i => $"<c r=\"A{i}\" s=\"{i % 7}\"><v>{i * 7919L % 10007}</v></c>")))));

    [Test]
    public void Anybody_unpacks_what_was_packed_in_whatever_pieces_it_came() =>
        Gen.Select(Contents, Gen.Int[1, 100_000]).Sample((content, piece) =>
        {
            var packed = Pack(content, piece);
            Assert.That(Unpack(packed), Is.EqualTo(content));
            Assert.That(packed, Is.EqualTo(Pack(content, content.Length + 1)));
        }, iter: 60);

    [Test]
    public void Frequencies_that_ask_for_long_codes_are_unpacked_too()
    {
        // As the numbers of Fibonacci: the rarest byte would have a code of more than twenty bits.
        var bytes = new List<byte>();
        var (a, b) = (1, 1);
        for (byte one = 0; one < 22; one++, (a, b) = (b, a + b))
            bytes.AddRange(Enumerable.Repeat(one, Math.Min(a, 30_000)));
        var content = bytes.ToArray();
        new Random(1).Shuffle(content);
        Assert.That(Unpack(Pack(content, 10_000)), Is.EqualTo(content));
    }

    [Test]
    public void What_was_packed_before_in_the_same_place_leaves_no_trace() =>
        Gen.Select(Contents, Contents).Sample((before, content) =>
        {
            using var packed = new MemoryStream();
            using var output = new DeflateOutput(packed);
            output.Write(before);
            output.Finish();
            packed.SetLength(0);
            output.Write(content);
            output.Finish();
            Assert.That(packed.ToArray(), Is.EqualTo(Pack(content, content.Length + 1)));
        }, iter: 60);

    [Test]
    public void Nothing_becomes_nothing() => Assert.That(Pack([], 1), Is.Empty);

    [Test]
    public void What_repeats_becomes_a_tenth()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<c r=\"A1\" s=\"2\" t=\"s\"><v>12</v></c>", 10_000)));
        Assert.That(Pack(text, 4096), Has.Length.LessThan(text.Length / 10));
    }

    [Test]
    public void What_never_repeats_hardly_grows()
    {
        var content = new byte[200_000];
        new Random(1).NextBytes(content);
        Assert.That(Pack(content, 4096), Has.Length.LessThan(content.Length * 101 / 100));
    }

    [Test]
    public void The_bytes_are_the_same_on_every_machine()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<v>{i * 7919L % 10007}</v>")));
        // They may change with what packs them; then every workbook changes, and this line with it.
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(Pack(content, 4096))), Is.EqualTo(
            "f8067396611b94860ebc40c1205ab4320cf75cfdda0e1e381c08685c9036ce19"));
    }

    private static byte[] Repeated(byte[] bytes, int times)
    {
        var all = new byte[bytes.Length * times];
        for (var i = 0; i < times; i++)
            bytes.CopyTo(all, i * bytes.Length);
        return all;
    }

    private static byte[] Pack(byte[] content, int piece)
    {
        using var packed = new MemoryStream();
        using (var output = new DeflateOutput(packed))
        {
            for (var at = 0; at < content.Length; at += piece)
                output.Write(content.AsSpan(at, Math.Min(piece, content.Length - at)));
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var content = new MemoryStream();
        if (packed.Length == 0)
            return [];
        using var unpacked = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        unpacked.CopyTo(content);
        return content.ToArray();
    }
}
