using System.Collections.Immutable;

namespace Matcher.Runs.Explaining;

/// <summary>Compares things by their fingerprints.</summary>
internal static class Fingerprints
{
    /// <summary>Names of what is new, gone or different, in ordinal order.</summary>
    /// <param name="then">Then.</param>
    /// <param name="now">Now.</param>
    public static ImmutableArray<string> Differing(
        IEnumerable<(string Name, string Hash)> then,
        IEnumerable<(string Name, string Hash)> now)
    {
        // A workbook is there once a sheet.
        var changed = then.ToHashSet();
        changed.SymmetricExceptWith(now);
        return [.. changed.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
