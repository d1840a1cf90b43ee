using System.Text;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// A small answer in ClickHouse's format TabSeparated: descriptions and numbers, no rows of a table. It is complete or none: a last line
/// without an end, or one with too few fields, is what a server writes that failed after its first words.
/// </summary>
internal static class MetadataAnswer
{
    private const int FirstLength = 16 * 1024;

    /// <summary>Reads all of it, and closes the query.</summary>
    /// <param name="query">A query in this format.</param>
    /// <param name="fewestFields">How many fields a line has at least.</param>
    /// <exception cref="DatabaseFailedException">It is not whole.</exception>
    public static List<string[]> Read(RunningQuery query, int fewestFields)
    {
        using (query)
        {
            var bytes = ReadAll(query);
            if (bytes.StartsWith("Code: "u8) || bytes is not ([] or [.., (byte)'\n']))
                throw query.Broken(bytes);
            var lines = new List<string[]>();
            foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n')[..^1])
            {
                var fields = line.Split('\t');
                if (fields.Length < fewestFields)
                    throw query.Broken(bytes);
                lines.Add([.. fields.Select(Unescaped)]);
            }

            return lines;
        }
    }

    private static ReadOnlySpan<byte> ReadAll(RunningQuery query)
    {
        var bytes = new byte[FirstLength];
        var length = 0;
        for (var count = -1; count != 0; length += Math.Max(count, 0))
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
            count = query.Read(bytes.AsSpan(length));
        }

        return bytes.AsSpan(0, length);
    }

    private static char Meant(char escaped) => escaped switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        '0' => '\0',
        _ => escaped,
    };

    // \N, which is NULL, stays as it is.
    private static string Unescaped(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal) || field == "\\N")
            return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 1 < field.Length)
                text.Append(Meant(field[++i]));
            else
                text.Append(field[i]);
        }

        return text.ToString();
    }
}
