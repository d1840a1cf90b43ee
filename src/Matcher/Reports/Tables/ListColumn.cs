namespace Matcher.Reports.Tables;

/// <summary>What a format and a reader must know of a column.</summary>
/// <param name="Header">Its header, in the words of the townships.</param>
/// <param name="Kind">What its cells hold.</param>
internal record ListColumn(string Header, CellKind Kind)
{
    /// <summary>
    /// Whether people fill it in: it is read when the list comes back, and written with what they have said so far, or empty.
    /// </summary>
    public bool IsFilledIn { get; init; }

    /// <summary>What there is to choose from; null where people write what they like.</summary>
    public ChoiceList? Choices { get; init; }

    /// <summary>Whether it holds levels, which a format with colours shows in one, beside the word.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Whether it is for the program alone, and people need not look at it.</summary>
    public bool IsAside { get; init; }
}

/// <summary>A column of a list whose rows are made of items.</summary>
/// <param name="Header">Its header, in the words of the townships.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Value">What an item has in it.</param>
internal sealed record ListColumn<T>(string Header, CellKind Kind, Func<T, Cell> Value) : ListColumn(Header, Kind);
