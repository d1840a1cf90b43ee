using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.PostgreSql.Results;

/// <summary>
/// Takes apart what COPY writes as text: a line a row, cells parted by tabs, NULL as \N, and a backslash before every character that
/// would be one of these. See "COPY", "Text Format", in PostgreSQL's documentation.
/// </summary>
/// <param name="columns">Cells of a row.</param>
/// <param name="readMore">Fills a room from its beginning; 0 at the end.</param>
internal sealed class CopyRows(int columns, Func<Memory<byte>, int> readMore)
{
    private const int FirstRoom = 64 * 1024;

    private readonly int[] _starts = new int[columns];
    private readonly int[] _lengths = new int[columns];
    private byte[] _room = new byte[FirstRoom];
    private int _start;
    private int _end;

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="DatabaseFailedException">A row breaks off, or has not as many cells as it should.</exception>
    public bool Read()
    {
        var searched = _start;
        int length;
        while ((length = _room.AsSpan(searched, _end - searched).IndexOf((byte)'\n')) < 0)
        {
            searched = _end - _start;
            MakeRoom();
            searched += _start;
            var count = readMore(_room.AsMemory(_end));
            if (count == 0)
                return _start == _end ? false : throw new DatabaseFailedException(DatabaseFault.Broken, "");
            _end += count;
        }

        var end = searched + length;
        TakeApart(_start, end);
        _start = end + 1;
        return true;
    }

    /// <summary>A cell of the row.</summary>
    public ReadOnlySpan<byte> Cell(int index) => _room.AsSpan(_starts[index], _lengths[index]);

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _room.AsSpan(_start, _end - _start).CopyTo(_room);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _room.Length)
            Array.Resize(ref _room, _room.Length * 2);
    }

    private void TakeApart(int start, int end)
    {
        var column = 0;
        var from = start;
        while (column < columns)
        {
            var line = _room.AsSpan(from, end - from);
            var length = line.IndexOf((byte)'\t') is >= 0 and var tab ? tab : line.Length;
            _starts[column] = from;
            _lengths[column++] = Unescape(line[..length]);
            from += length + 1;
            if (from > end)
                break;
        }

        if (column < columns || from <= end)
            throw new DatabaseFailedException(DatabaseFault.Broken, "");
    }

    // In its own place: what is meant is never longer than what is written.
    private static int Unescape(Span<byte> cell)
    {
        var length = cell.IndexOf((byte)'\\');
        if (length < 0)
            return cell.Length;
        if (cell.Length == 2 && cell[1] == 'N')
            return 0;
        for (var index = length; index < cell.Length; index++)
        {
            var character = cell[index];
            if (character == '\\' && index + 1 < cell.Length)
            {
                character = cell[++index] switch
                {
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    (byte)'v' => (byte)'\v',
                    var itself => itself,
                };
            }

            cell[length++] = character;
        }

        return length;
    }
}
