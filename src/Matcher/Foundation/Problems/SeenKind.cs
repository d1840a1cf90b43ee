namespace Matcher.Foundation.Problems;

/// <summary>What stands in an ID column in place of a number that can be compared; each has a text (<c>Seen_…</c>).</summary>
public enum SeenKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A number with asterisks.</summary>
    Masked,

    /// <summary>Too few digits.</summary>
    CutShort,

    /// <summary>A number whose last digits a spreadsheet has lost.</summary>
    Truncated,

    /// <summary>A number that is not valid.</summary>
    Mistyped,

    /// <summary>More than one number.</summary>
    Several,

    /// <summary>A damaged number that fits nobody for certain.</summary>
    Ambiguous,

    /// <summary>Another document.</summary>
    Document,

    /// <summary>A company's code.</summary>
    CompanyCode,

    /// <summary>What looks like a telephone number.</summary>
    Telephone,

    /// <summary>What looks like a number plate.</summary>
    Plate,

    /// <summary>What looks like a hash.</summary>
    Hash,

    /// <summary>What looks encrypted.</summary>
    Encrypted,

    /// <summary>Eight digits.</summary>
    EightDigits,

    /// <summary>Other text.</summary>
    Remark,

    /// <summary>No number of a document.</summary>
    NotANumber,

    /// <summary>Another fault of the row.</summary>
    Other,
}
