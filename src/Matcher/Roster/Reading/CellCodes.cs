using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>Turns the cells of one column of one table into the codes of a <see cref="RosterColumn"/>.</summary>
internal abstract class CellCodes
{
    /// <summary>The code of a cell.</summary>
    public abstract int Of(ReadOnlySpan<byte> cell);
}
