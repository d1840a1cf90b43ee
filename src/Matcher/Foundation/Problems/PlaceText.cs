using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>Puts a <see cref="Place"/> into words.</summary>
internal static class PlaceText
{
    /// <summary>The place; empty when nothing is known of it.</summary>
    public static string Of(Place place, CultureInfo language)
    {
        var file = place.Line is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"{place.File}({line},{place.Position ?? 1})")
            : place.File;
        var parts = new List<string>(4);
        if (!string.IsNullOrEmpty(file))
            parts.Add(file);
        if (place.Sheet is { Length: > 0 } sheet)
            parts.Add(string.Format(language, Texts.Of("PlaceSheet", language), sheet));
        if (place.Key is { Length: > 0 } key)
            parts.Add(key);
        if (place.Row is { } row)
            parts.Add(string.Format(language, Texts.Of("PlaceRow", language), row));
        if (place.Column is { Length: > 0 } column)
            parts.Add(string.Format(language, Texts.Of("PlaceColumn", language), column));
        return string.Join(Texts.Of("PlaceSeparator", language), parts);
    }
}
