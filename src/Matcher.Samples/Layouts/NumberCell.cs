using System.Text;

namespace Matcher.Samples.Layouts;

/// <summary>A cell that is a number whatever its column is, as rows in the making hold it.</summary>
internal static class NumberCell
{
    /// <summary>Its first byte, which no text of an export begins with.</summary>
    public const byte Mark = 0x1D;

    /// <summary>Its bytes.</summary>
    /// <param name="number">In decimal.</param>
    public static byte[] Of(string number) => [Mark, .. Encoding.ASCII.GetBytes(number)];
}
