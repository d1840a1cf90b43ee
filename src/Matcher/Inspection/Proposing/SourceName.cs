using System.Text.RegularExpressions;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Characters;

namespace Matcher.Inspection.Proposing;

/// <summary>Makes an id for a source out of the name of its file.</summary>
internal static partial class SourceName
{
    private const string Otherwise = "new_source";

    /// <summary>The id: the words of the name without its date and number; another one where the pack has a source of that name.</summary>
    public static string IdOf(string file, SourceCatalogue catalogue)
    {
        var name = TitleOf(file);
        var id = name.All(char.IsAscii) ? name.ToLowerInvariant() : name;
        for (var number = 2; catalogue.Sources.ContainsKey(id) || id == SourceDefinition.RosterId; number++)
            id = $"{name}_{number}";
        return id;
    }

    /// <summary>What people may call it.</summary>
    public static string TitleOf(string file)
    {
        var name = WellFormedText.Nfkc(Path.GetFileName(file));
        while (Path.GetExtension(name) is { Length: > 1 and <= 5 })
            name = Path.GetFileNameWithoutExtension(name);
        name = Separators().Replace(Dates().Replace(name, "_"), "_").Trim('_');
        return name.Length == 0 || !char.IsLetter(name[0]) ? Otherwise : name;
    }

    [GeneratedRegex("(截至|截止)?[0-9]{1,4}年([0-9]{1,2}月)?([0-9]{1,2}[日号])?|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
