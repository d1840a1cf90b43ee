using System.Text;

namespace Matcher.Scheduling.Tasks;

/// <summary>
/// Words as one command line that a Windows program takes apart into the same words again (CommandLineToArgvW): backslashes count
/// double before a quotation mark, and nowhere else.
/// </summary>
internal static class WindowsWords
{
    /// <summary>The command line.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word)
    {
        if (word.Length > 0 && word.IndexOfAny([' ', '\t', '\n', '\v', '"', '\u3000', '&']) < 0)
            return word;
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in word)
        {
            if (c == '\\')
            {
                backslashes++;
                continue;
            }

            quoted.Append('\\', c == '"' ? (backslashes * 2) + 1 : backslashes).Append(c);
            backslashes = 0;
        }

        return quoted.Append('\\', backslashes * 2).Append('"').ToString();
    }
}
