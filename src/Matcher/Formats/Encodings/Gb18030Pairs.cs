using System.Text;

namespace Matcher.Formats.Encodings;

/// <summary>
/// The characters of GB18030 that are written in one byte or two, which is nearly every text: a table of what the library
/// makes of each pair, so that a cell costs a look-up a character and no object. What is longer, or no text, is left to the
/// library.
/// </summary>
/// <param name="library">Decodes GB18030.</param>
internal sealed class Gb18030Pairs(Encoding library)
{
    // GB 18030-2022, 4.2: first byte 81 to FE, second 40 to FE without 7F.
    private const int FirstLead = 0x81;
    private const int LastLead = 0xFE;
    private const int FirstTrail = 0x40;
    private const int LastTrail = 0xFE;
    private const int NoTrail = 0x7F;
    private const int Trails = LastTrail - FirstTrail + 1;

    private readonly Lazy<char[]> _table = new(() => Make(library));

    /// <summary>Decodes a text; -1 when something in it is neither ASCII nor a pair.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="characters">Where its characters go; as long as the text has bytes.</param>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var table = _table.Value;
        var made = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            int lead = bytes[i];
            if (lead < 0x80)
            {
                characters[made++] = (char)lead;
                continue;
            }

            if (lead is < FirstLead or > LastLead || i + 1 == bytes.Length)
                return -1;
            int trail = bytes[++i];
            if (trail is < FirstTrail or NoTrail or > LastTrail)
                return -1;
            characters[made++] = table[(lead - FirstLead) * Trails + trail - FirstTrail];
        }

        return made;
    }

    private static char[] Make(Encoding library)
    {
        var table = new char[(LastLead - FirstLead + 1) * Trails];
        var pairs = new byte[2 * Trails];
        for (var lead = FirstLead; lead <= LastLead; lead++)
        {
            for (var trail = FirstTrail; trail <= LastTrail; trail++)
            {
                // Something in its place, so that each pair gives one character.
                var pair = pairs.AsSpan(2 * (trail - FirstTrail), 2);
                (pair[0], pair[1]) = trail == NoTrail ? ((byte)lead, (byte)FirstTrail) : ((byte)lead, (byte)trail);
            }

            if (library.GetChars(pairs, table.AsSpan((lead - FirstLead) * Trails, Trails)) != Trails)
                throw new InvalidOperationException("A pair of GB18030 is not one character.");
        }

        return table;
    }
}
