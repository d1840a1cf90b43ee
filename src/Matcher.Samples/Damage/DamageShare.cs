using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Samples.Damage;

/// <summary>
/// Asks for damaged numbers: a share of those on the roster, or of those in a source, beside what is planted anyway. People
/// and rows that a planted case is about are left alone. Whoever on the roster is touched is in key.csv with the true number.
/// </summary>
/// <param name="Where"><c>roster</c>, or the id of a source.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Share">From 0 to 1; a number that cannot be damaged this way (a lower-case x without an X) stays sound.</param>
public sealed record DamageShare(string Where, string Kind, double Share)
{
    /// <summary><see cref="Where"/> for the roster.</summary>
    public const string Roster = "roster";

    /// <summary>The kinds of damage.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. NumberDamage.All.Select(damage => damage.Kind)];

    /// <summary>Reads <c>civil_registry:wrong-digit=5%</c>; null when it is none.</summary>
    public static DamageShare? Parse(string text)
    {
        var (colon, equals) = (text.IndexOf(':', StringComparison.Ordinal), text.IndexOf('=', StringComparison.Ordinal));
        if (colon <= 0 || equals <= colon || !Kinds.Contains(text[(colon + 1)..equals]))
            return null;
        var isPercent = text.EndsWith('%');
        return double.TryParse(text.AsSpan(equals + 1).TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var share)
            && share / (isPercent ? 100 : 1) is >= 0 and <= 1
            ? new DamageShare(text[..colon], text[(colon + 1)..equals], share / (isPercent ? 100 : 1))
            : null;
    }
}
