using Matcher.Catalogue.Config;
using Matcher.Foundation.Characters;

namespace Matcher.Runs.Importing;

/// <summary>Which township a file is of, by its name or by the folder that it lies in.</summary>
/// <param name="config">The official townships.</param>
internal sealed class FileTownship(MatcherConfig config)
{
    private readonly string[] _names = [.. config.Groups.SelectMany(group => group.Townships)];

    /// <summary>The one township whose name stands in the file's, else in the nearest folder's; null: none does, or several.</summary>
    public string? Of(string file)
    {
        foreach (var part in file.Split('/', '\\').Reverse())
        {
            var plain = Plain(part);
            var found = _names.Where(name => plain.Contains(Plain(name), StringComparison.Ordinal)).ToList();
            // A name that is a part of another's says nothing beside it.
            found.RemoveAll(name => found.Exists(other => other != name && Plain(other).Contains(Plain(name), StringComparison.Ordinal)));
            if (found.Count > 0)
                return found is [var one] ? one : null;
        }

        return null;
    }

    private static string Plain(string text) => string.Concat(WellFormedText.Nfkc(text).Where(c => !char.IsWhiteSpace(c)));
}
