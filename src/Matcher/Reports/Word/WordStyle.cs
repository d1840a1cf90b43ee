namespace Matcher.Reports.Word;

/// <summary>What a paragraph is, as the styles of a document name it: whoever wants it otherwise changes the style once.</summary>
internal enum WordStyle
{
    /// <summary>The heading of the document.</summary>
    Title,

    /// <summary>A line under the heading, or above a table.</summary>
    Subtitle,

    /// <summary>一、 the heading of a section.</summary>
    Section,

    /// <summary>（一） the heading of a part of a section.</summary>
    Part,

    /// <summary>A paragraph of text, whose first line is indented.</summary>
    Text,

    /// <summary>A line of text that is not indented: the addressee.</summary>
    Flush,

    /// <summary>Who signs, and when.</summary>
    Signature,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A cell whose text stands in its middle: a number, a short word.</summary>
    CellMiddle,

    /// <summary>A count in a narrow cell: smaller, in digits that are half as wide as high in every Chinese font.</summary>
    CellCount,

    /// <summary>A cell of a table's header, or the name of what the cell beside it holds.</summary>
    CellHead,

    /// <summary>What stands between two tables, so that Word does not make one of them.</summary>
    Gap,
}
