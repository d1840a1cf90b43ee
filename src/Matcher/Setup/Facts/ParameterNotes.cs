using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;

namespace Matcher.Setup.Facts;

/// <summary>What the parameters of a pack's rules are for, as <c>parameters/parameters.yaml</c> of the pack says it.</summary>
internal static class ParameterNotes
{
    /// <summary>The file within the pack. A pack need not have one.</summary>
    public const string File = "parameters/parameters.yaml";

    /// <summary>The notes by name, in a language.</summary>
    /// <param name="rulesFolder">Full path of the pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="language">zh or en.</param>
    /// <param name="problems">Takes what is wrong with the file.</param>
    public static Dictionary<string, string> Read(string rulesFolder, string shownFolder, CultureInfo language, ProblemList problems)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = Path.Combine(rulesFolder, File);
        if (!System.IO.File.Exists(path)
            || YamlFile.Read(path, $"{shownFolder}/{File}", problems) is not { } root
            || MapReader.Open(root, File, problems) is not { } map)
            return notes;
        foreach (var entry in map.EntriesOf("parameters"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, problems) is not { } parameter)
                continue;
            var (zh, en) = (parameter.Required("zh")?.Text ?? "", parameter.Required("en")?.Text ?? "");
            notes[entry.Key.Text] = language.TwoLetterISOLanguageName == "zh" ? zh : en;
            parameter.Finish();
        }

        map.Finish();
        return notes;
    }
}
