using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matcher.Reports.Workbooks.Looks;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>How cells of a look are written after their place, by what stands in them. Made once, as bytes.</summary>
/// <param name="Blank">The rest of an empty cell.</param>
/// <param name="Shared">Up to the place of a text in the table.</param>
/// <param name="Number">Up to a number.</param>
/// <param name="Text">Up to a text of its own.</param>
/// <param name="SpacedText">The same where blanks at its ends count.</param>
internal sealed record LookXml(byte[] Blank, byte[] Shared, byte[] Number, byte[] Text, byte[] SpacedText)
{
    private static readonly ImmutableArray<LookXml> All = [.. Enum.GetValues<CellLook>().Select(Make)];

    /// <summary>Ends a cell with a number, or with the place of a text.</summary>
    public static ReadOnlySpan<byte> EndOfValue => "</v></c>"u8;

    /// <summary>Ends a cell with a text of its own.</summary>
    public static ReadOnlySpan<byte> EndOfText => "</t></is></c>"u8;

    /// <summary>That of a look.</summary>
    public static LookXml Of(CellLook look) => All[(int)look];

    private static LookXml Make(CellLook look) => new(
        After("/>", look),
        After(" t=\"s\"><v>", look),
        After("><v>", look),
        After(" t=\"inlineStr\"><is><t>", look),
        After(" t=\"inlineStr\"><is><t xml:space=\"preserve\">", look));

    private static byte[] After(string rest, CellLook look) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\" s=\"{(int)look}\"{rest}"));
}
