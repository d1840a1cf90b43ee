namespace Matcher.Lookup.Databases.Servers;

/// <summary>What a column of a table holds, as far as the queries depend on it.</summary>
internal enum ColumnKind
{
    /// <summary>Text of any length, that of fixed length too.</summary>
    Text,

    /// <summary>Whole numbers, kept exactly.</summary>
    WholeNumber,

    /// <summary>Any other value that has a text: decimals, floating point, dates, enumerations.</summary>
    Other,

    /// <summary>Bytes that are no text; such a column is not read.</summary>
    Bytes,
}
