using System.Collections.Immutable;
using System.Globalization;
using Matcher.Reports.Workbooks.Looks;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>How cells of a look are written after their place, by what stands in them. Made once, as bytes.</summary>
/// <param name="Blank">The rest of an empty cell.</param>
/// <param name="Shared">Up to the place of a text in the table.</param>
/// <param name="Number">Up to a number.</param>
/// <param name="Text">Up to a text of its own.</param>
/// <param name="SpacedText">The same where blanks at its ends count.</param>
internal sealed record LookXml(Snippet Blank, Snippet Shared, Snippet Number, Snippet Text, Snippet SpacedText)
{
    private static readonly ImmutableArray<LookXml> All = [.. Enum.GetValues<CellLook>().Select(Make)];

    /// <summary>Ends a cell with a number, or with the place of a text.</summary>
    public static Snippet EndOfValue { get; } = new("</v></c>");

    /// <summary>Ends a cell with a text of its own.</summary>
    public static Snippet EndOfText { get; } = new("</t></is></c>");

    /// <summary>That of a look.</summary>
    public static LookXml Of(CellLook look) => All[(int)look];

    private static LookXml Make(CellLook look) => new(
        After("/>", look),
        After(" t=\"s\"><v>", look),
        After("><v>", look),
        After(" t=\"inlineStr\"><is><t>", look),
        After(" t=\"inlineStr\"><is><t xml:space=\"preserve\">", look));

    private static Snippet After(string rest, CellLook look) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\" s=\"{(int)look}\"{rest}"));
}
