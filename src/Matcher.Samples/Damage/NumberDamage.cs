using System.Collections.Immutable;
using System.Globalization;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Damage;

/// <summary>One way in which agencies, clerks and spreadsheets write or damage an identity number.</summary>
/// <param name="Kind">Its name: <c>wrong-digit</c>.</param>
/// <param name="Grade">
/// The grade that a match still has to have, both sides else sound and the name the same; null where the number is lost and
/// can at best be recovered.
/// </param>
/// <param name="Write">Writes 18 characters that way; null where that cannot happen to these.</param>
internal sealed record NumberDamage(string Kind, string? Grade, Func<string, SeededRandom, string?> Write)
{
    private const ulong FirstCentenarian = 996;

    /// <summary>All of them: first those that must still match, then those that must never match with certainty.</summary>
    public static ImmutableArray<NumberDamage> All { get; } =
    [
        new("lower-case-x", "A", (id, _) => id[17] == 'X' ? $"{id[..17]}x" : null),
        new("blanks", "A", (id, _) => $"{id[..6]} {id[6..14]} {id[14..]}"),
        new("blanks-around", "A", (id, _) => $" {id}\u3000"),
        new("hyphens", "A", (id, _) => $"{id[..6]}-{id[6..14]}-{id[14..]}"),
        new("full-width", "A", (id, _) => string.Concat(id.Select(c => (char)(c + 0xFEE0)))),
        new("apostrophe", "A", (id, _) => $"'{id}"),
        new("formula", "A", (id, _) => $"=\"{id}\""),
        new("15-digits", "B", Legacy),
        new("cut", null, (id, _) => Number(id) is null ? null : $"{id[..15]}000"),
        new("scientific", null, (id, _) => Number(id) is null ? null : $"{id[0]}.{id[1..6]}E+17"),
        new("scientific-15", null, (id, _) => Number(id) is null ? null : $"{id[0]}.{id[1..15]}E+17"),
        new("number-cell", null, (id, _) => NumberCell(id)),
        new("number-cell-cut", null, (id, _) => Number(id) is null ? null : NumberCell($"{id[..15]}000")),
        new("masked-4-4", null, (id, _) => $"{id[..4]}**********{id[14..]}"),
        new("masked-birth", null, (id, _) => $"{id[..6]}********{id[14..]}"),
        new("masked-day", null, (id, _) => $"{id[..10]}****{id[14..]}"),
        new("masked-end", null, (id, _) => $"{id[..14]}****"),
        new("wrong-digit", null, WrongDigit),
        new("swapped", null, Swapped),
        new("digit-lost", null, (id, random) => id.Remove(random.Below(18), 1)),
        new("digit-doubled", null, (id, random) => random.Below(18) is var place ? id.Insert(place, id[place].ToString()) : null),
    ];

    /// <summary>Whether the result is meant to be a number cell of a workbook, and in a text what a program makes of one.</summary>
    public bool IsNumberCell => Kind is "number-cell" or "number-cell-cut";

    /// <summary>The one of a name; null when there is none.</summary>
    public static NumberDamage? Of(string kind) => All.FirstOrDefault(damage => damage.Kind == kind);

    /// <summary>What a program writes of a number that it keeps as a double; null for a number with X, which stays text.</summary>
    public static string? NumberCell(string id) =>
        Number(id) is { } number ? $"{number.ToString("F0", CultureInfo.InvariantCulture)}.0" : null;

    private static double? Number(string id) => id[17] == 'X' ? null : double.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);

    // Of people born before 1900 and after 1999 there are none; the sequences of centenarians are not converted back.
    private static string? Legacy(string id, SeededRandom random) =>
        id[6..8] == "19" && ulong.Parse(id.AsSpan(14, 3), NumberStyles.None, CultureInfo.InvariantCulture) < FirstCentenarian
            ? $"{id[..6]}{id[8..17]}"
            : null;

    private static string WrongDigit(string id, SeededRandom random)
    {
        var place = random.Below(18);
        char digit;
        do
            digit = (char)('0' + random.Below(10));
        while (digit == id[place]);
        return $"{id[..place]}{digit}{id[(place + 1)..]}";
    }

    private static string? Swapped(string id, SeededRandom random)
    {
        var place = random.Below(17);
        return id[place] == id[place + 1] ? null : $"{id[..place]}{id[place + 1]}{id[place]}{id[(place + 2)..]}";
    }
}
