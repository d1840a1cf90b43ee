using CsvHelper;

namespace Matcher.Inputs.Scan;

/// <summary>A record with quotes whose end is known, cut into fields by the CSV reader in memory.</summary>
internal sealed class QuotedLineRecord(byte delimiter) : RecordReader
{
    private readonly CsvReaderOptions _options = new()
    {
        HasHeader = false,
        Separator = (char)delimiter,
        SkipEmptyLines = false,
        IncludeValuesInExceptions = false,
    };

    private CsvReader? _reader;

    public override bool IsBroken => false;

    public override int FieldCount => _reader!.FieldCount;

    /// <summary>Takes a record; the bytes must stay as they are while it is judged.</summary>
    public void Set(ReadOnlyMemory<byte> record)
    {
        _reader?.Dispose();
        _reader = CsvReader.Create(record, _options);
        _reader.Read();
    }

    public override ReadOnlySpan<byte> Field(int index) => _reader!.GetSpan(index);

    public override bool IsNumberCell(int index) => false;

    public override bool Read() => throw new NotSupportedException("The record is given, not read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader?.Dispose();
    }
}
