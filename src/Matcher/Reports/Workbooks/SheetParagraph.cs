namespace Matcher.Reports.Workbooks;

/// <summary>A paragraph of a <see cref="TextSheet"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; may have line ends.</param>
internal sealed record SheetParagraph(SheetParagraphKind Kind, string Text)
{
    /// <summary>The name of the whole, in large letters.</summary>
    public static SheetParagraph Title(string text) => new(SheetParagraphKind.Title, text);

    /// <summary>The name of what follows.</summary>
    public static SheetParagraph Heading(string text) => new(SheetParagraphKind.Heading, text);

    /// <summary>What is said.</summary>
    public static SheetParagraph Said(string text) => new(SheetParagraphKind.Text, text);

    /// <summary>What must not be overlooked.</summary>
    public static SheetParagraph Emphasised(string text) => new(SheetParagraphKind.Emphasised, text);
}
