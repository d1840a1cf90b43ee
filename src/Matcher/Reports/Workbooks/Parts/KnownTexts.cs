namespace Matcher.Reports.Workbooks.Parts;

/// <summary>
/// The shared texts that a column wrote last, as they are written: the next one is often among them. A text whose place another takes is
/// made anew.
/// </summary>
internal sealed class KnownTexts
{
    private const int Places = 128;

    private KnownText?[]? _texts;

    /// <summary>A text; null where it must be made.</summary>
    /// <param name="value">The text as it came, not empty.</param>
    public KnownText? Find(string value) =>
        _texts?[PlaceOf(value)] is { } known && string.Equals(known.Value, value, StringComparison.Ordinal) ? known : null;

    /// <summary>Keeps one.</summary>
    public void Add(KnownText text) => (_texts ??= new KnownText?[Places])[PlaceOf(text.Value)] = text;

    private static int PlaceOf(string value) =>
        unchecked((value[0] + (value[value.Length >> 1] * 5) + (value[^1] * 3) + (value.Length * 7)) & (Places - 1));
}
