namespace Matcher.Reports.Tables;

/// <summary>What a cell holds decides how a format writes it, and what a reader takes from it.</summary>
internal enum CellKind
{
    /// <summary>Words, from a source, the roster, a rule or the engine.</summary>
    Text,

    /// <summary>A number of an identity document: never to be taken for a quantity.</summary>
    Id,

    /// <summary>A count or a figure that the engine computed; a spreadsheet may add it up.</summary>
    Number,

    /// <summary>An amount of yuan; a spreadsheet may add it up.</summary>
    Money,

    /// <summary>A date.</summary>
    Date,
}
