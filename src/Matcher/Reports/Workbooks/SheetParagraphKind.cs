namespace Matcher.Reports.Workbooks;

/// <summary>What a paragraph is, and so how it looks.</summary>
internal enum SheetParagraphKind
{
    /// <summary>The name of the whole, in large letters.</summary>
    Title,

    /// <summary>The name of what follows.</summary>
    Heading,

    /// <summary>What is said.</summary>
    Text,

    /// <summary>What must not be overlooked.</summary>
    Emphasised,
}
