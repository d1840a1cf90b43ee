using System.Text;

namespace Matcher.Formats.Csv;

/// <summary>
/// A second, independent CSV reader: one byte at a time, no vectors, no buffers, the whole file in memory. Slow and
/// plain, so that it can be read and believed.
/// </summary>
internal static class ReferenceCsv
{
    public sealed record Row(long Offset, bool IsBroken, IReadOnlyList<string> Fields)
    {
        public override string ToString() => $"@{Offset}{(IsBroken ? " broken" : "")} [{string.Join("|", Fields)}]";
    }

    public static List<Row> Read(byte[] file, byte delimiter, int fieldCount)
    {
        var rows = new List<Row>();
        var at = 0;
        while (at < file.Length)
        {
            var (fields, end, next, closed, odd) = Record(file, at, delimiter);
            var runsOver = file.AsSpan(at, end - at).IndexOfAny((byte)'\n', (byte)'\r') >= 0;
            if (!closed || (runsOver && (odd || (fieldCount > 0 && fields.Count != fieldCount))))
            {
                end = at;
                while (end < file.Length && file[end] is not ((byte)'\n' or (byte)'\r'))
                    end++;
                rows.Add(new Row(at, true, [Text(file.AsSpan(at, end - at).ToArray())]));
                at = AfterLineEnd(file, end);
            }
            else
            {
                rows.Add(new Row(at, false, fields));
                at = next;
            }
        }

        return rows;
    }

    private static (List<string> Fields, int End, int Next, bool Closed, bool Odd) Record(byte[] file, int at, byte delimiter)
    {
        var fields = new List<string>();
        var odd = false;
        while (true)
        {
            var value = new List<byte>();
            var quoted = at < file.Length && file[at] == '"';
            if (at < file.Length && file[at] == '"')
            {
                at++;
                while (true)
                {
                    if (at == file.Length)
                        return ([.. fields, Text([.. value])], at, at, false, odd);
                    if (file[at] == '"' && at + 1 < file.Length && file[at + 1] == '"')
                    {
                        value.Add((byte)'"');
                        at += 2;
                    }
                    else if (file[at] == '"')
                    {
                        at++;
                        break;
                    }
                    else
                    {
                        value.Add(file[at++]);
                    }
                }
            }

            // Text up to the delimiter: the whole of an unquoted field, or what stands after a closing quote.
            while (at < file.Length && file[at] != delimiter && file[at] is not ((byte)'\n' or (byte)'\r'))
            {
                odd |= quoted || file[at] == '"';
                value.Add(file[at++]);
            }

            fields.Add(Text([.. value]));
            if (at == file.Length)
                return (fields, at, at, true, odd);
            if (file[at] != delimiter)
                return (fields, at, AfterLineEnd(file, at), true, odd);
            at++;
        }
    }

    private static int AfterLineEnd(byte[] file, int at)
    {
        if (at == file.Length)
            return at;
        return file[at] == '\r' && at + 1 < file.Length && file[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
