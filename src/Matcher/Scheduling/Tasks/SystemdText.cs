using System.Text;

namespace Matcher.Scheduling.Tasks;

/// <summary>Texts as unit files of systemd want them (systemd.syntax, systemd.service, systemd.unit).</summary>
internal static class SystemdText
{
    /// <summary>A word of a command: in quotation marks, with <c>%</c> and <c>$</c> doubled, so that they stand for themselves.</summary>
    public static string Word(string word)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in word)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '%' => "%%",
                '$' => "$$",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A path that is a value by itself: only <c>%</c> means something there.</summary>
    public static string Value(string path) => path.Replace("%", "%%", StringComparison.Ordinal);

    /// <summary>A text for people.</summary>
    public static string OneLine(string text) => Value(new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]));
}
