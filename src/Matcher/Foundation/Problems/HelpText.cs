using System.Globalization;
using System.Resources;

namespace Matcher.Foundation.Problems;

/// <summary>
/// The text of a page of help, in lines that each begin with a sign: <c>=</c> what it means, <c>?</c> why it comes about, <c>-</c> a step,
/// <c>!</c> what follows, <c>&gt;</c> whom to ask. <c>@Name</c> behind a sign stands for a text that many pages share
/// (<c>Shared_Name</c>). What a page does not say is what its family says (<c>Every_Family</c>). <c>Help.resx</c> is English,
/// <c>Help.zh.resx</c> Chinese.
/// </summary>
internal sealed class HelpText
{
    private const char Reference = '@';
    private const string SharedPrefix = "Shared_";

    private static readonly ResourceManager Resources = new("Matcher.Foundation.Problems.Help", typeof(HelpText).Assembly);

    private readonly Dictionary<char, List<string>> _parts = [];

    private HelpText()
    {
    }

    /// <summary>The text of a page.</summary>
    /// <exception cref="MissingManifestResourceException">The page is missing: a bug that a test finds.</exception>
    public static HelpText Of(string name, CultureInfo language)
    {
        var text = new HelpText();
        foreach (var line in Value(name, language).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            text.Add(line[0], line[1..].TrimStart(), language);
        return text;
    }

    /// <summary>A text of one line.</summary>
    public static string Value(string key, CultureInfo language) =>
        Resources.GetString(key, language) ?? throw new MissingManifestResourceException($"No help for '{key}'.");

    /// <summary>The only line with a sign; empty where there is none.</summary>
    public string Line(char sign) => string.Join(' ', Lines(sign));

    /// <summary>All lines with a sign.</summary>
    public IReadOnlyList<string> Lines(char sign) => _parts.GetValueOrDefault(sign, []);

    /// <summary>This text, and another's lines with the signs that this one lacks.</summary>
    public HelpText Or(HelpText other)
    {
        foreach (var (sign, lines) in other._parts)
            _parts.TryAdd(sign, lines);
        return this;
    }

    private void Add(char sign, string text, CultureInfo language)
    {
        if (!_parts.TryGetValue(sign, out var lines))
            _parts.Add(sign, lines = []);
        lines.Add(text is [Reference, ..] ? Value(SharedPrefix + text[1..], language) : text);
    }
}
