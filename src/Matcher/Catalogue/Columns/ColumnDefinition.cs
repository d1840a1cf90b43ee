using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Characters;
using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Columns;

/// <summary>One column of a source, under the one name that rules, evidence and messages use.</summary>
/// <param name="Index">0-based place in <see cref="SourceDefinition.Columns"/> and in <see cref="SourceRow.Values"/>.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Role">What the engine uses it for.</param>
/// <param name="Type">What its values are.</param>
/// <param name="IsRequired">Whether a file without it cannot be used.</param>
/// <param name="Aliases">Other headers seen in real exports.</param>
/// <param name="Codes">Codes and the words they stand for; a value that is no known code stays as it is.</param>
public sealed record ColumnDefinition(
    int Index,
    string Name,
    ColumnRole Role,
    ColumnType Type,
    bool IsRequired,
    ImmutableArray<string> Aliases,
    ImmutableDictionary<string, string> Codes)
{
    /// <summary>Stands between the words of a cell that holds several codes: <c>违法未处理、逾期未检验</c>.</summary>
    public const char Separator = '、';

    private const string WrittenBetweenCodes = ",;/|、，；";

    /// <summary>
    /// Whether one cell may hold several one-letter codes (<c>GQ</c>: G and Q). A rule then looks at each of the words.
    /// </summary>
    public bool HoldsSeveral { get; init; }

    /// <summary>
    /// Whether the column speaks of one person (性别) and not of the household: where a row of the roster is a whole household, it is
    /// the head's, and nothing is known of the other members.
    /// </summary>
    public bool IsOfPerson { get; init; }

    /// <summary>What yes and no stand for, header by header.</summary>
    internal YesNoAnswers Answers { get; init; } = YesNoAnswers.None;

    /// <summary>What its values stand for, where they decide something; null: a rule that asks for them asks for a spelling.</summary>
    internal MeaningList? Meanings { get; init; }

    /// <summary>Whether the config says that the files never have it: that it is missing is then no surprise.</summary>
    internal bool IsNotReceived { get; init; }

    /// <summary>Where the bureau's own file says what the words of a column of the pack stand for; null where it does not.</summary>
    internal Place? OwnWordsAt { get; init; }

    /// <summary>
    /// A cell in the word that is usual for what it stands for, whichever the agency wrote; the cell itself where that is unknown.
    /// </summary>
    internal string InUsualWord(string words) => words.Length > 0 && Meanings?.UsualWords(words) is { } usual ? usual : words;

    /// <summary>Whether a cell stands for something for certain; by its spelling where the column has no meanings.</summary>
    internal bool Means(string? words, string meaning) =>
        Meanings is { } meanings ? words is not null && meanings.Of(words).IsOneOf(meanings.BitOf(meaning)) == true : words == meaning;

    /// <summary>What time its figures are for, where the agency says so; a sum adds only figures for the same time.</summary>
    public FigurePeriod Per { get; init; }

    /// <summary>Of a date: the day of what.</summary>
    public DayOf DayOf { get; init; }

    /// <summary>The words a raw cell stands for under the header that the file gives the column.</summary>
    /// <param name="raw">The cell, trimmed.</param>
    /// <param name="header">The file's own header.</param>
    public string ToWords(string raw, string header) => Answers.WordFor(header, raw) ?? ToWords(raw);

    /// <summary>
    /// The words a raw cell stands for. A code is found in full-width or lower-case letters too; what is no known code
    /// stays as it is, because a code table is never complete and a guess would be worse.
    /// </summary>
    /// <param name="raw">The cell, trimmed.</param>
    public string ToWords(string raw)
    {
        if (Codes.IsEmpty || raw.Length == 0)
            return raw;
        if (WordsOf(raw) is { } words)
            return words;
        return HoldsSeveral ? SeveralToWords(raw) : raw;
    }

    /// <summary>The single values of a cell in words: several only where <see cref="HoldsSeveral"/>.</summary>
    /// <param name="words">What <see cref="ToWords(string)"/> made of the cell.</param>
    public string[] Parts(string words) => HoldsSeveral ? words.Split(Separator) : [words];

    /// <summary>
    /// The codes in a cell that the table does not have: letters and digits alone. Words of an agency's own are no codes; a
    /// person can read them.
    /// </summary>
    /// <param name="words">What <see cref="ToWords(string)"/> made of the cell.</param>
    public IEnumerable<string> UnknownCodes(string words) =>
        Codes.IsEmpty || Meanings is not null
            ? []
            : Parts(words)
                .Select(Plain)
                .Where(part =>
                    part.Length > 0 && part.All(char.IsAsciiLetterOrDigit) && !Codes.Values.Contains(part, StringComparer.Ordinal));

    private string? WordsOf(string code) =>
        Codes.TryGetValue(code, out var words) || Codes.TryGetValue(Plain(code), out words) || ByNumber(code, out words) ? words : null;

    // A spreadsheet makes 1 or 1.0 of the code 01.
    private bool ByNumber(string code, [NotNullWhen(true)] out string? words)
    {
        words = null;
        var key = WordKey.Of(code);
        if (key.Length == 0 || !char.IsAsciiDigit(code[0]) || !key.All(char.IsAsciiDigit))
            return false;
        foreach (var form in WordKey.FormsOf(key))
        {
            if (Codes.TryGetValue(form, out words))
                return true;
        }

        return false;
    }

    // A cell that already holds words is left alone: only letters and digits can be codes. A letter that the table does
    // not know stands beside the words of the others.
    private string SeveralToWords(string raw)
    {
        var codes = Plain(raw).Where(c => !char.IsWhiteSpace(c) && !WrittenBetweenCodes.Contains(c, StringComparison.Ordinal)).ToArray();
        if (!codes.All(char.IsAsciiLetterOrDigit) || !codes.Any(code => Codes.ContainsKey(code.ToString())))
            return raw;
        return string.Join(Separator,
            codes.Select(code => Codes.GetValueOrDefault(code.ToString(), code.ToString())).Distinct(StringComparer.Ordinal));
    }

    private static string Plain(string code) => WellFormedText.Nfkc(code).ToUpperInvariant();
}
