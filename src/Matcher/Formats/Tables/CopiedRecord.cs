namespace Matcher.Formats.Tables;

/// <summary>A record that stays as it is while its reader goes on.</summary>
internal sealed class CopiedRecord : RecordReader
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly bool[] _isNumber;
    private readonly CellMerge[] _merges;

    /// <summary>Copies the current record of a reader.</summary>
    public CopiedRecord(RecordReader record)
    {
        IsBroken = record.IsBroken;
        Following = record.Following;
        HasCellsByColumn = record.HasCellsByColumn;
        _ends = new int[record.FieldCount];
        _isNumber = new bool[record.FieldCount];
        _merges = new CellMerge[record.FieldCount];
        var length = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            length += record.Field(i).Length;
            _ends[i] = length;
            _isNumber[i] = record.IsNumberCell(i);
            _merges[i] = record.MergeOf(i);
        }

        _bytes = new byte[length];
        for (var i = 0; i < _ends.Length; i++)
            record.Field(i).CopyTo(_bytes.AsSpan(StartOf(i)));
    }

    public override bool IsBroken { get; }

    public override RecordReader? Following { get; }

    public override bool HasCellsByColumn { get; }

    public override int FieldCount => _ends.Length;

    public override ReadOnlySpan<byte> Field(int index) => Has(index) ? _bytes.AsSpan(StartOf(index).._ends[index]) : [];

    public override bool IsNumberCell(int index) => Has(index) && _isNumber[index];

    public override CellMerge MergeOf(int index) => Has(index) ? _merges[index] : CellMerge.None;

    public override bool Read() => throw new NotSupportedException("The record is given, not read.");

    protected override void Dispose(bool disposing)
    {
    }

    private bool Has(int index) => index >= 0 && index < _ends.Length;

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];
}
