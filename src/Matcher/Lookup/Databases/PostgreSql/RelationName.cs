using System.Text;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>Reads the name of a table as the config writes it.</summary>
internal static class RelationName
{
    /// <summary>
    /// The same name in quotes: <c>si.payments</c> is <c>"si"."payments"</c>. A part that has a dot stands in quotes in the config,
    /// a quote within it twice.
    /// </summary>
    public static string Of(string written)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index < written.Length; index++)
        {
            var character = written[index];
            if (character == '"' && isQuoted && index + 1 < written.Length && written[index + 1] == '"')
            {
                part.Append('"');
                index++;
            }
            else if (character == '"' && (isQuoted || part.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (character == '.' && !isQuoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(character);
            }
        }

        parts.Add(part.ToString());
        return string.Join('.', parts.Select(Quote));
    }

    /// <summary>One name in quotes, whatever it looks like.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
