using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matcher.Foundation.Characters;

namespace Matcher.Reports.Naming;

/// <summary>
/// Makes file names of names that people gave to townships: safe on Windows, whatever they are
/// (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
/// </summary>
internal static class SafeFileName
{
    // 60 Chinese characters are 180 bytes: with our own endings still below the 255 that Linux allows, and short enough
    // for Windows' 260 in a folder of usual depth.
    private const int MaxLength = 60;

    private const string Forbidden = "<>:\"/\\|?*";

    private static readonly ImmutableHashSet<string> Reserved =
    [
        .. new[] { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$" },
        .. "0123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }),
    ];

    /// <summary>The name, changed only where it has to be.</summary>
    public static string Of(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            safe.Append(IsAllowed(rune) ? rune.ToString() : "_");
        var text = Shorten(WellFormedText.Nfc(safe.ToString()).Trim()).TrimEnd('.', ' ');
        if (text.StartsWith('.'))
            text = $"_{text[1..]}";
        if (text.Length == 0)
            return "_";
        var beforeDot = text.Split('.')[0].TrimEnd();
        return Reserved.Contains(beforeDot.ToUpperInvariant()) ? $"_{text}" : text;
    }

    /// <summary>
    /// A file name for each name, no two the same even where capitals do not count; the same names get the same files
    /// whatever their order.
    /// </summary>
    /// <param name="names">The names.</param>
    /// <param name="taken">File names in the folder that are not theirs.</param>
    public static ImmutableDictionary<string, string> ForAll(IEnumerable<string> names, params ReadOnlySpan<string> taken)
    {
        var used = new HashSet<string>(taken.ToArray(), StringComparer.OrdinalIgnoreCase);
        var files = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var wanted = names.Distinct(StringComparer.Ordinal).Select(name => (name, file: Of(name)));
        // A name that needs no change keeps its own, whatever a changed one would like to be called.
        foreach (var (name, file) in wanted
            .OrderBy(pair => string.Equals(pair.name, pair.file, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(pair => pair.name, StringComparer.Ordinal))
            files.Add(name, Unused(file, used));
        return files.ToImmutable();
    }

    private static string Unused(string file, HashSet<string> used)
    {
        var candidate = file;
        for (var number = 2; !used.Add(candidate); number++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{file}_{number}");
        return candidate;
    }

    private static bool IsAllowed(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune != Rune.ReplacementChar
        && !(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end];
    }
}
