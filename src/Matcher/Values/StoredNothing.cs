using System.Collections.Frozen;

namespace Matcher.Values;

/// <summary>
/// What programs write where there is nothing: NULL of a database, \N of its dump, NaN and NaT of a table in Python, #N/A of a
/// lookup in Excel, a dash. Never a word that says something, so it is nothing in any column; 无 is not among them, because in a column of
/// words it may be the answer. Only a cell that holds nothing else is meant: nobody is called so.
/// </summary>
internal static class StoredNothing
{
    // Longer is none of them, with brackets and blanks around it.
    private const int Longest = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        new[] { "NULL", "NONE", "NAN", "NAT", "NIL", "UNDEFINED", @"\N", "N/A", "#N/A", "#N/A N/A", "PD.NA", "PD.NAT", "-NAN", "DBNULL",
            "SYSTEM.DBNULL" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The cell's text, or an empty one where it says only that there is nothing.</summary>
    public static string Without(string trimmed) => IsIn(trimmed) ? "" : trimmed;

    /// <summary>Whether a cell holds nothing but that, in any case and width, in brackets or in quotes.</summary>
    public static bool IsIn(ReadOnlySpan<char> trimmed)
    {
        // Nearly every cell begins with a digit or a Chinese character.
        if (trimmed.IsEmpty || trimmed.Length > Longest || trimmed[0] is >= '0' and <= '9' or >= '\u4E00' and <= '\u9FFF')
            return false;
        Span<char> plain = stackalloc char[Longest];
        for (var i = 0; i < trimmed.Length; i++)
            plain[i] = Plain(trimmed[i]);
        return Says(plain[..trimmed.Length]);
    }

    /// <summary>The same of a text that is tidy already (<see cref="FieldText.Tidy"/>).</summary>
    internal static bool Says(ReadOnlySpan<char> tidy)
    {
        if (!tidy.ContainsAnyExcept("-/ "))
            return true;
        if (Words.Contains(tidy))
            return true;
        var inner = tidy.Trim("=\"'`()[]<>{} ");
        // NA stands alone in brackets only: without them it may be two codes.
        return inner.Length < tidy.Length
            && (Words.Contains(inner) || inner.Equals("NA", StringComparison.OrdinalIgnoreCase) || IsBlankWord(inner));
    }

    private static bool IsBlankWord(ReadOnlySpan<char> inner) => inner is "空" or "空白" or "空值";

    private static char Plain(char c) =>
        FieldCharacters.IsDash(c) || c is 'ー' or '─' ? '-'
        : FieldCharacters.IsInvisible(c) ? ' '
        : FieldCharacters.IsQuote(c) ? '"'
        : c switch { '【' or '〔' or '〈' or '《' => '(', '】' or '〕' or '〉' or '》' => ')', _ => FieldCharacters.ToHalfWidth(c) };
}
