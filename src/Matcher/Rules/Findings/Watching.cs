using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>What rows say in the columns that a clearance rests on.</summary>
internal static class Watching
{
    /// <summary>What one subject says; nothing of a column that its file does not have.</summary>
    public static ImmutableArray<WatchedValue> Of(ImmutableArray<Field> fields, Subject subject)
    {
        if (fields.IsEmpty)
            return [];
        var values = ImmutableArray.CreateBuilder<WatchedValue>(fields.Length);
        foreach (var field in fields)
        {
            if (WatchedText.Of(field, subject) is { } text)
                values.Add(new WatchedValue(field.Name, text, field.IsPrivate));
        }

        return values.DrainToImmutable();
    }

    /// <summary>
    /// What several say together: each value once, in order, whatever order they stand in. A row that says nothing takes nothing away from
    /// what another says.
    /// </summary>
    public static ImmutableArray<WatchedValue> Together(IEnumerable<WatchedValue> values)
    {
        var all = values.Distinct().ToList();
        all.Sort();
        var together = ImmutableArray.CreateBuilder<WatchedValue>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var isBlankBesideOthers = all[i].Value.Length == 0 && i + 1 < all.Count && all[i + 1].Column == all[i].Column;
            if (!isBlankBesideOthers)
                together.Add(all[i]);
        }

        return together.DrainToImmutable();
    }
}
