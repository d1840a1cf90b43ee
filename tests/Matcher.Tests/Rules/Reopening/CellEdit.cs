using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;

namespace Matcher.Rules.Reopening;

/// <summary>What becomes of a cell: another value, or the same written another way.</summary>
/// <param name="Text">The new text.</param>
/// <param name="IsChange">Whether it is another value.</param>
internal readonly record struct CellEdit(string Text, bool IsChange)
{
    /// <summary>What the cell says after it, whichever way it is written.</summary>
    /// <param name="cell">The cell before.</param>
    public string Said(EvidenceCell cell) =>
        IsChange ? cell.Meanings is { } meanings ? Only(meanings, Text) ?? Text : Text : SaidBefore(cell);

    /// <summary>What a cell says, whichever way it is written.</summary>
    public static string SaidBefore(EvidenceCell cell)
    {
        var text = cell.Text ?? "";
        return cell.Meanings is { } meanings ? (text.Length == 0 ? meanings.Empty : Only(meanings, text)) ?? text : text;
    }

    /// <summary>Every edit of a cell that is tried; what is a change is known by how the edit is made.</summary>
    public static IEnumerable<CellEdit> Of(EvidenceCell cell)
    {
        var old = cell.Text ?? "";
        if (cell.Meanings is { } meanings)
            return OfMeanings(meanings, old);
        return cell.Type switch
        {
            ColumnType.Date => OfDate(old),
            ColumnType.Number => OfNumber(old),
            _ => OfText(old),
        };
    }

    private static IEnumerable<CellEdit> OfText(string old)
    {
        yield return new CellEdit(old.Length == 0 ? "补填甲" : old + "改", IsChange: true);
        if (old.Length == 0)
            yield break;
        yield return new CellEdit($"　{old[..1]} {old[1..]}  ", IsChange: false);
        yield return new CellEdit(FullWidth(old).ToLowerInvariant(), IsChange: false);
        yield return new CellEdit("", IsChange: true);
    }

    private static IEnumerable<CellEdit> OfNumber(string old)
    {
        if (!decimal.TryParse(old, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            yield return new CellEdit("17", IsChange: true);
            yield break;
        }

        yield return new CellEdit((number + 1).ToString(CultureInfo.InvariantCulture), IsChange: true);
        yield return new CellEdit(number.ToString("#,##0.00", CultureInfo.InvariantCulture), IsChange: false);
        yield return new CellEdit(FullWidth(old), IsChange: false);
    }

    private static IEnumerable<CellEdit> OfDate(string old)
    {
        if (DateOnly.TryParseExact(old, "yyyy-MM", null, DateTimeStyles.None, out var month))
        {
            yield return Written(month.AddMonths(1), "yyyy-MM", isChange: true);
            yield return Written(month, "yyyy年M月", isChange: false);
            yield return Written(month, "yyyy-MM-dd", isChange: false);
        }
        else if (DateOnly.TryParseExact(old, "yyyy-MM-dd", null, DateTimeStyles.None, out var day))
        {
            yield return Written(day.AddDays(-3), "yyyy-MM-dd", isChange: true);
            yield return Written(day, "yyyy/M/d", isChange: false);
            yield return Written(day, "yyyyMMdd", isChange: false);
            yield return Written(day, "yyyy年M月d日", isChange: false);
        }
        else if (old.Length == 0)
        {
            yield return new CellEdit("2021-03-04", IsChange: true);
        }
    }

    private static IEnumerable<CellEdit> OfMeanings(MeaningList meanings, string old)
    {
        var own = old.Length == 0 ? meanings.Empty : Only(meanings, old);
        foreach (var meaning in meanings.Meanings)
        {
            foreach (var word in meaning.Words.Prepend(meaning.Name).Where(word => Only(meanings, word) == meaning.Name && word != old).Take(4))
            {
                // Of a cell that nobody can read nobody knows what a change is.
                if (own is not null || old.Length == 0)
                    yield return new CellEdit(word, meaning.Name != own);
            }
        }
    }

    private static string? Only(MeaningList meanings, string word) =>
        meanings.Of(word) is { HasKnown: true, Unknown.IsEmpty: true } read && read.Possible == read.Certain
            && meanings.NamesOf(read.Certain).ToList() is [var only]
            ? only
            : null;

    private static CellEdit Written(DateOnly day, string format, bool isChange) =>
        new(day.ToString(format, CultureInfo.InvariantCulture), isChange);

    private static string FullWidth(string text) =>
        string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c - '!' + '\uFF01') : c));
}
