namespace Matcher.Reports.Workbooks.Looks;

/// <summary>How a cell looks: the number of its style (<see cref="WorkbookStyles"/>).</summary>
internal enum CellLook
{
    /// <summary>As any empty cell of a sheet.</summary>
    Plain,

    /// <summary>The header of a column.</summary>
    Header,

    /// <summary>The header of a column that people fill in.</summary>
    HeaderToFillIn,

    /// <summary>The header of a column that is for the program alone.</summary>
    HeaderAside,

    /// <summary>Words and numbers that are names, in the format "text": gone over once more, they keep their digits.</summary>
    Text,

    /// <summary>The same where all of a column's are short: they stand in the middle.</summary>
    ShortText,

    /// <summary>A text that spreadsheets of old show as ##### where its format is "text".</summary>
    LongText,

    /// <summary>A count.</summary>
    Number,

    /// <summary>An amount.</summary>
    Money,

    /// <summary>A date.</summary>
    Date,

    /// <summary>What is for the program alone: small and grey.</summary>
    Aside,

    /// <summary>Words that people fill in.</summary>
    TextToFillIn,

    /// <summary>A number that people fill in.</summary>
    NumberToFillIn,

    /// <summary>A date that people fill in.</summary>
    DateToFillIn,

    /// <summary>级别 高.</summary>
    HighLevel,

    /// <summary>级别 中.</summary>
    MediumLevel,

    /// <summary>级别 低.</summary>
    LowLevel,

    /// <summary>级别 提示.</summary>
    InfoLevel,

    /// <summary>The name of a page.</summary>
    Title,

    /// <summary>The name of a part of a page.</summary>
    Heading,

    /// <summary>A paragraph of a page.</summary>
    Paragraph,

    /// <summary>A paragraph of a page that must not be overlooked.</summary>
    EmphasisedParagraph,
}
