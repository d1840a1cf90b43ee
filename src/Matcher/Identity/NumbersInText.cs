using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Identity;

/// <summary>
/// Finds ID numbers in any text, however they are written: full width, with blanks or hyphens in them, with letters before or behind
/// them as in the name of a file, or inside a longer row of digits. It masks what may be one; a date, a count or a hash is none.
/// </summary>
internal static class NumbersInText
{
    private const int Whole = 18;
    private const int WithoutCheck = 17;
    private const int Old = 15;
    private const int ShownAtStart = 6;
    private const int ShownAtEnd = 4;

    /// <summary>The text with the middle of each number as asterisks; the very same where there is none.</summary>
    public static string Masked(string text)
    {
        if (text.Length < Old)
            return text;
        char[]? masked = null;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsDigit(text[at]))
            {
                at++;
                continue;
            }

            var places = DigitsFrom(text, at, out var isApart);
            foreach (var (first, length) in Numbers(text, places, isApart))
            {
                masked ??= text.ToCharArray();
                foreach (var place in places[(first + ShownAtStart)..(first + length - ShownAtEnd)])
                    masked[place] = '*';
            }

            at = places[^1] + 1;
        }

        return masked is null ? text : new string(masked);
    }

    // The places of digits that belong together, and of an X behind seventeen; one sign may stand between two.
    private static int[] DigitsFrom(string text, int start, out bool isApart)
    {
        var places = new List<int>();
        isApart = false;
        for (var at = start; at < text.Length;)
        {
            places.Add(at++);
            var next = at;
            if (next < text.Length && !IsDigitOrX(text, next, places.Count) && IsBetween(text[next]))
                next++;
            if (next >= text.Length || !IsDigitOrX(text, next, places.Count))
                break;
            isApart |= next > at;
            at = next;
        }

        return [.. places];
    }

    private static bool IsDigitOrX(string text, int at, int before) =>
        char.IsDigit(text[at])
        || (before % Whole == WithoutCheck && text[at] is 'x' or 'X' or 'ｘ' or 'Ｘ' or 'Х' or 'х' or '×' or 'Ⅹ' && before >= WithoutCheck);

    private static bool IsBetween(char c) =>
        c is ' ' or '-' or '_' or '\'' or '.' or '\u00A0' or '\u3000' or '\t'
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Format or UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator;

    // First digit and length of each number among them.
    private static IEnumerable<(int First, int Length)> Numbers(string text, int[] places, bool isApart)
    {
        if (!isApart)
            return NumbersOfRun(text, places, 0, places.Length);
        (int First, int Length)[] runs = [.. Runs(places)];
        var found = new List<(int First, int Length)>();
        for (var at = 0; at < runs.Length;)
        {
            var taken = RunsOfOne(text, places, runs.AsSpan(at));
            if (taken > 1)
                found.Add((runs[at].First, runs[at + taken - 1].First + runs[at + taken - 1].Length - runs[at].First));
            else
                found.AddRange(NumbersOfRun(text, places, runs[at].First, runs[at].Length));
            at += Math.Max(taken, 1);
        }

        return found;
    }

    // How many of the first runs are together one number: several numbers may stand beside each other, too.
    private static int RunsOfOne(string text, int[] places, ReadOnlySpan<(int First, int Length)> runs)
    {
        var length = 0;
        for (var i = 0; i < runs.Length && length < Whole; i++)
        {
            length += runs[i].Length;
            if (length is Whole or Old && IsLikely(text, places, runs[0].First, length))
                return i + 1;
        }

        return 0;
    }

    private static IEnumerable<(int First, int Length)> Runs(int[] places)
    {
        var first = 0;
        for (var i = 1; i <= places.Length; i++)
        {
            if (i < places.Length && places[i] == places[i - 1] + 1)
                continue;
            yield return (first, i - first);
            first = i;
        }
    }

    private static IEnumerable<(int First, int Length)> NumbersOfRun(string text, int[] places, int first, int length)
    {
        if (length is Whole or Old && !HasLetterBeside(text, places[first], places[first + length - 1]))
        {
            yield return (first, length);
            yield break;
        }

        if (length == Old && IsLikely(text, places, first, Old))
            yield return (first, Old);
        for (var at = first; at + WithoutCheck <= first + length; at++)
        {
            if (!IsLikely(text, places, at, WithoutCheck))
                continue;
            var taken = Math.Min(Whole, first + length - at);
            yield return (at, taken);
            at += taken - 1;
        }
    }

    private static bool HasLetterBeside(string text, int first, int last) =>
        (first > 0 && char.IsAsciiLetter(text[first - 1])) || (last + 1 < text.Length && char.IsAsciiLetter(text[last + 1]));

    // A province, and behind the area a day on which somebody can have been born.
    private static bool IsLikely(string text, int[] places, int first, int length)
    {
        uint Number(int from, int count)
        {
            var number = 0u;
            for (var i = first + from; i < first + from + count; i++)
                number = number * 10 + (uint)CharUnicodeInfo.GetDecimalDigitValue(text[places[i]]);
            return number;
        }

        if (places.Skip(first).Take(Old).Any(place => !char.IsDigit(text[place])) || !Province.IsKnown(Number(0, 2)))
            return false;
        var isOld = length == Old;
        var year = isOld ? 1900 : Number(6, 4);
        var month = Number(isOld ? 8 : 10, 2);
        var day = Number(isOld ? 10 : 12, 2);
        return year is >= 1800 and < 2100 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }
}
