using System.Text;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>A piece of XML that is written again and again, with place behind it so that it is copied in whole steps.</summary>
internal sealed class Snippet
{
    /// <summary>Bytes of a step.</summary>
    public const int Step = 16;

    /// <summary>Makes one.</summary>
    /// <param name="xml">The piece.</param>
    public Snippet(string xml)
        : this(Encoding.UTF8.GetBytes(xml))
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="xml">The piece, in UTF-8.</param>
    public Snippet(ReadOnlySpan<byte> xml)
    {
        Length = xml.Length;
        Padded = new byte[Math.Max(1, (xml.Length + Step - 1) / Step) * Step];
        xml.CopyTo(Padded);
    }

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => Padded.AsSpan(0, Length);

    /// <summary>Its bytes, and zeros up to a whole step.</summary>
    public byte[] Padded { get; }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; }
}
