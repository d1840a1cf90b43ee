using CsvHelper;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Csv;

/// <summary>
/// Reads records from a position of a file on, as bytes. A quote that is never closed would swallow the rows after it;
/// here it costs one line: when a record runs over a line end and its fields or quotes then do not add up, or it does not
/// end at all, only its first line is given up (<see cref="IsBroken"/>) and reading starts again on the next.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="start">Offset of a record's first byte.</param>
/// <param name="delimiter">The byte between fields.</param>
/// <param name="fieldCount">Fields a row should have; 0 while that is not known.</param>
/// <param name="isStretch">Whether only a few records are wanted, so that little is to be read ahead.</param>
/// <param name="looksAhead">Whether the record after one with too few fields is to be shown with it.</param>
internal sealed class CsvRecords(
    SafeFileHandle file,
    long start,
    byte delimiter,
    int fieldCount,
    bool isStretch = false,
    bool looksAhead = false) : RecordReader
{
    /// <summary>No row of an export is longer; what is longer is a quote that was never closed.</summary>
    internal const int LongestRecord = 1 << 20;

    private const int WholeBuffer = 256 * 1024;

    // A file full of broken quotes restarts at every line: read little ahead then.
    private const int RestartBuffer = 16 * 1024;

    private readonly long _start = start;
    private long _base;
    private CsvReader? _reader;
    private long? _restart = start;
    private bool _isMalformed;
    private byte[]? _brokenLine;
    private CopiedRecord? _held;
    private bool? _hasNext;
    private long _nextOffset;
    private CopiedRecord? _following;

    /// <summary>Offset of the current record's first byte; at the end, the length of the file.</summary>
    public long Offset { get; private set; }

    public override long BytesRead => Offset;

    /// <summary>Whether the current record is only the line on which a quote was opened and not closed.</summary>
    public override bool IsBroken => _held is null && _brokenLine is not null;

    public override RecordReader? Following => _held is not null ? _following : null;

    public override int FieldCount => _held?.FieldCount ?? (IsBroken ? 1 : _reader!.FieldCount);

    public override ReadOnlySpan<byte> Field(int index) =>
        _held is { } held ? held.Field(index) : IsBroken ? _brokenLine : _reader!.GetSpan(index);

    public override bool IsNumberCell(int index) => false;

    public override bool Read()
    {
        _held = null;
        var isThere = _hasNext ?? ReadNext();
        if (_hasNext is not null)
            Offset = _nextOffset;
        _hasNext = null;
        if (isThere && looksAhead && !IsBroken && FieldCount < fieldCount && !IsBlank())
            LookAhead();
        return isThere;
    }

    private void LookAhead()
    {
        var offset = Offset;
        var held = new CopiedRecord(this);
        _hasNext = ReadNext();
        _following = _hasNext == true ? new CopiedRecord(this) : null;
        (_held, _nextOffset, Offset) = (held, Offset, offset);
    }

    private bool ReadNext()
    {
        _brokenLine = null;
        _isMalformed = false;
        if (_restart is { } position)
            Open(position);
        try
        {
            if (!_reader!.Read())
            {
                Offset = RandomAccess.GetLength(file);
                return false;
            }
        }
        catch (CsvFormatException tooLong)
        {
            GiveUpLine(_base + tooLong.ByteOffset);
            return true;
        }

        Offset = _base + _reader.ByteOffset;
        if (IsSwallowingRows() || (_isMalformed && EndsInsideQuotes(_reader.RawRecord)))
            GiveUpLine(Offset);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader?.Dispose();
    }

    private void Open(long position)
    {
        _reader?.Dispose();
        _base = position;
        _restart = null;
        _reader = CsvReader.Create(
            new FileRangeStream(file, position),
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = (char)delimiter,
                SkipEmptyLines = false,
                MaxRecordSize = LongestRecord,
                IncludeValuesInExceptions = false,
                BufferSize = position == _start && !isStretch ? WholeBuffer : RestartBuffer,
                OnMalformedRecord = _ => _isMalformed = true,
            },
            leaveOpen: false);
    }

    private bool IsSwallowingRows()
    {
        var raw = _reader!.RawRecord;
        if (raw.Length > LongestRecord)
            return true;
        var isOdd = _isMalformed || (fieldCount > 0 && _reader.FieldCount != fieldCount);
        return isOdd && raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0;
    }

    // The reader reports only the first thing wrong with a record, so an open quote behind a stray one must be looked for.
    private bool EndsInsideQuotes(ReadOnlySpan<byte> raw)
    {
        for (var at = 0; at < raw.Length;)
        {
            if (raw[at] == '"')
            {
                var closing = ClosingQuote(raw, at + 1);
                if (closing < 0)
                    return true;
                at = closing + 1;
            }

            var end = raw[at..].IndexOf(delimiter);
            if (end < 0)
                return false;
            at += end + 1;
        }

        return false;
    }

    private static int ClosingQuote(ReadOnlySpan<byte> raw, int from)
    {
        for (var at = from; at < raw.Length; at++)
        {
            if (raw[at] != '"')
                continue;
            if (at + 1 == raw.Length || raw[at + 1] != '"')
                return at;
            at++;
        }

        return -1;
    }

    private void GiveUpLine(long lineStart)
    {
        var buffer = new byte[4096];
        var line = new MemoryStream();
        var position = lineStart;
        while (true)
        {
            var read = RandomAccess.Read(file, buffer, position);
            var end = buffer.AsSpan(0, read).IndexOfAny((byte)'\n', (byte)'\r');
            var kept = end < 0 ? read : end;
            if (line.Length < LongestRecord)
                line.Write(buffer, 0, kept);
            position += kept;
            if (end >= 0 || read == 0)
                break;
        }

        Offset = lineStart;
        _brokenLine = line.ToArray();
        _restart = AfterLineEnd(position);
    }

    private long AfterLineEnd(long position)
    {
        Span<byte> two = stackalloc byte[2];
        var read = RandomAccess.Read(file, two, position);
        return position + (read == 2 && two.SequenceEqual("\r\n"u8) ? 2 : Math.Min(read, 1));
    }
}
