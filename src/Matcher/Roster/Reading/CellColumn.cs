namespace Matcher.Roster.Reading;

/// <summary>
/// The cells of one column of a <see cref="RowStretch"/>. Several stretches are gathered at the same time; what all of them share, the
/// codes of a <see cref="Rows.RosterColumn"/>, is only touched when their rows are added, one stretch after another.
/// </summary>
internal abstract class CellColumn
{
    /// <summary>Takes the cell of the next row.</summary>
    public abstract void Take(ReadOnlySpan<byte> cell);

    /// <summary>Does with the cells what can be done while other stretches are added.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>All cells have been taken, and this stretch is the next to be added: finds the codes of its texts.</summary>
    public virtual void FindCodes()
    {
    }

    /// <summary>Adds rows to the roster's column.</summary>
    /// <param name="from">The first row of the stretch.</param>
    /// <param name="to">After the last.</param>
    public abstract void Add(int from, int to);

    /// <summary>Lets the cells go.</summary>
    public abstract void Clear();
}
