using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Headers;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>
/// Tells what a text is that cannot be read as a table: another kind of text, or a table whose columns are separated or quoted in a way
/// that nobody reads here. Whoever is told "no header" looks for it in vain.
/// </summary>
internal static partial class UnreadText
{
    private const int Looked = 32 * 1024;

    // Two columns may stand in a sentence by chance; a header has more.
    private const int FewestColumns = 2;

    private static readonly ImmutableArray<string> Delimiters =
    [
        "!|", "|!", "||", "|@|", "^|^", "@@", "##", "$$", "~~", "::", "#", "$", "~", "^", "!", "@", "*", "&", "/", "\\", ":",
        "\u0001", "\u0002", "\u001F", "\u001E", "¦", "§", "，", "、", "；", "｜", " ", "\u3000",
    ];

    /// <summary>
    /// Why it cannot be read; null where nothing better can be said than that it has no header, or that a column is missing.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="header">The best header that the delimiters that are read gave.</param>
    /// <param name="where">The file, to tell a user.</param>
    public static Problem? WhyNot(SafeFileHandle file, TextEncoding encoding, SourceDefinition source, FoundHeader header, Place where)
    {
        if (header.Columns.Found > 0 && !header.Columns.Missing.Any())
            return null;
        var bytes = new byte[Looked];
        var text = encoding.Decode(bytes.AsSpan(0, RandomAccess.Read(file, bytes, encoding.BomLength)));
        var lines = text.Split('\n').Take(HeaderFinder.RowsLookedAt).Select(line => line.TrimEnd('\r')).ToList();
        foreach (var delimiter in Delimiters)
        {
            if (Found(lines, source, line => line.Split(delimiter, Options(delimiter))) > Math.Max(FewestColumns - 1, header.Columns.Found))
                return FileProblems.DelimiterUnknown(where, Shown(delimiter));
        }

        if (header.Columns.Found > 0)
            return null;
        foreach (var delimiter in (ReadOnlySpan<char>)[',', ';', '\t', '|'])
        {
            if (Found(lines, source, line => [.. line.Split(delimiter).Select(cell => cell.Trim().Trim('\''))]) >= FewestColumns)
                return FileProblems.InSingleQuotes(where);
        }

        return Json().IsMatch(text) ? FileProblems.IsOtherText(where, "JSON")
            : Sql().IsMatch(text) ? FileProblems.IsOtherText(where, "SQL")
            : null;
    }

    private static int Found(IEnumerable<string> lines, SourceDefinition source, Func<string, string[]> cells) => lines
        .Select(line => ColumnMapping.Of(source, cells(line)).Found)
        .DefaultIfEmpty()
        .Max();

    // Columns that are set out with blanks have several between them.
    private static StringSplitOptions Options(string delimiter) =>
        delimiter == " " ? StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries : StringSplitOptions.TrimEntries;

    private static string Shown(string delimiter) => char.IsControl(delimiter[0]) || char.IsWhiteSpace(delimiter[0])
        ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)delimiter[0]:X4}")
        : $"“{delimiter}”";

    [GeneratedRegex(@"^\s*(\{\s*""|\[\s*[\[{""])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Json();

    [GeneratedRegex(@"^\s*(/\*|--|(INSERT\s+(INTO|OVERWRITE)|CREATE\s+(TABLE|DATABASE)|DROP\s+TABLE|SET\s|USE\s|BEGIN|COPY\s|PRAGMA\s)\b?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sql();
}
