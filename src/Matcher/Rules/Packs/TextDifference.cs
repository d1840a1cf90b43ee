using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Packs;

/// <summary>Says by which keys two files differ.</summary>
internal static class TextDifference
{
    /// <summary>The keys, in the order of the later file, then those that are gone; comments and blanks are no difference.</summary>
    /// <param name="before">The earlier file; null: there was none.</param>
    /// <param name="after">The later one; null: there is none.</param>
    /// <param name="depth">Into how many mappings it is looked: 1 tells <c>except.普通摩托车</c>.</param>
    public static IEnumerable<string> Of(YamlMap? before, YamlMap? after, int depth)
    {
        var (earlier, later) = (before?.Entries ?? [], after?.Entries ?? []);
        foreach (var entry in later)
        {
            var was = earlier.FirstOrDefault(other => other.Key.Text == entry.Key.Text);
            if (was is not null && YamlShapes.AreSame(was.Value, entry.Value))
                continue;
            if (depth > 0 && was?.Value is YamlMap inner && entry.Value is YamlMap now)
            {
                foreach (var key in Of(inner, now, depth - 1))
                    yield return $"{entry.Key.Text}.{key}";
            }
            else
            {
                yield return entry.Key.Text;
            }
        }

        foreach (var gone in earlier.Where(entry => later.All(other => other.Key.Text != entry.Key.Text)))
            yield return gone.Key.Text;
    }
}
