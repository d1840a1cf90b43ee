namespace Matcher.Formats.Workbooks.Biff;

/// <summary>Whether rows have heights of their own (MS-XLS 2.4.221). A row that is not shown has none, or 0.</summary>
internal sealed class RowHeights
{
    private const int MostRows = 65_536;
    private const int NotShown = 0x20;
    private const int UsesDefault = 0x8000;

    private byte[] _states = [];

    private enum State : byte
    {
        AsOthers,
        Shown,
        Hidden,
    }

    /// <summary>Whether a row is not shown.</summary>
    /// <param name="row">0-based.</param>
    /// <param name="areOthers">Whether rows are not shown of which nothing is said.</param>
    public bool IsHidden(int row, bool areOthers) => (row < _states.Length ? (State)_states[row] : State.AsOthers) switch
    {
        State.AsOthers => areOthers,
        var own => own == State.Hidden,
    };

    /// <summary>What a record says of a row; of two, the later one.</summary>
    public void Add(ReadOnlySpan<byte> stream, BiffRecord record)
    {
        if (_states.Length == 0)
            _states = new byte[MostRows];
        var height = record.UShortAt(stream, 6);
        var isZero = height == 0 || (record.UShortAt(stream, 12) & NotShown) != 0;
        _states[record.UShortAt(stream, 0)] = (byte)((height & UsesDefault) != 0 ? State.AsOthers : isZero ? State.Hidden : State.Shown);
    }
}
