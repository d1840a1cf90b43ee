using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// <c>Identity/Cells/EighteenBytes</c> in ClickHouse's SQL, step by step the same: the first sixteen characters are two 8-byte words, whose
/// digits are taken, weighed and paired all at once. ClickHouse goes through a column with each of these operations in a loop of machine
/// code, so that a row costs less than looking at its text with a regular expression would, and far less than seventeen substrings.
/// </summary>
/// <param name="text">An expression for the text, never NULL.</param>
/// <param name="asOf">基准日.</param>
internal readonly struct PlainNumber(string text, DateOnly asOf)
{
    private const ulong Zeros = 0x3030303030303030;
    private const ulong BeyondNine = 0x7676767676767676;
    private const ulong HighBits = 0x8080808080808080;
    private const ulong Lanes = 0x00FF00FF00FF00FF;
    private const ulong HeadEven = 7UL << 48 | 10UL << 32 | 8UL << 16 | 2UL;
    private const ulong HeadOdd = 9UL << 48 | 5UL << 32 | 4UL << 16 | 1UL;
    private const ulong TailEven = 6UL << 48 | 7UL << 32 | 10UL << 16 | 8UL;
    private const ulong TailOdd = 3UL << 48 | 9UL << 32 | 5UL << 16 | 4UL;
    private const int TwoZeros = '0' << 8 | '0';

    // Characters 1 to 8, 9 to 16, 17 and 18. What is missing at the end of a text reads as zero bytes, which are no digits.
    private readonly string _head = $"bitXor(reinterpretAsUInt64(substring({text},1,8)),{Of(Zeros)})";
    private readonly string _tail = $"bitXor(reinterpretAsUInt64(substring({text},9,8)),{Of(Zeros)})";
    private readonly string _end = $"reinterpretAsUInt16(substring({text},17,2))";

    private static string CheckCharacters { get; } = string.Join(',', CheckCharacter.ByRemainder.ToArray());

    private static string Provinces { get; } =
        string.Join(',', Enumerable.Range(0, 100).Select(static two => Province.IsKnown((uint)two) ? 1 : 0));

    private string Digit17 => $"bitXor(bitAnd({_end},255),48)";

    private string Century => Pair(_head, 3);

    private string YearOfCentury => Pair(_tail, 0);

    private string Month => Pair(_tail, 1);

    private string Day => Pair(_tail, 2);

    /// <summary>The condition; true or false, never NULL.</summary>
    public override string ToString() =>
        $"(length({text})=18 AND {AreDigits} AND {HasCheckCharacter} AND {HasProvince} AND {HasDate} AND NOT {EndsInThreeZeros})";

    private string AreDigits =>
        $"bitAnd(bitOr(bitOr({_head}+{Of(BeyondNine)},{_head}),bitOr({_tail}+{Of(BeyondNine)},{_tail})),{Of(HighBits)})=0 AND {Digit17}<10";

    // An array of ClickHouse counts from 1; past its end there is a 0.
    private string HasCheckCharacter => $"bitShiftRight({_end},8)=[{CheckCharacters}][({WeightedSum}+2*{Digit17})%11+1]";

    private string WeightedSum =>
        $"bitShiftRight({Lane(_head)}*{Of(HeadEven)}+{Lane(Shifted(_head, 8))}*{Of(HeadOdd)}"
        + $"+{Lane(_tail)}*{Of(TailEven)}+{Lane(Shifted(_tail, 8))}*{Of(TailOdd)},48)";

    private string HasProvince => $"[{Provinces}][{Pair(_head, 0)}+1]=1";

    private string LastDay => Of(asOf.Year * 10_000 + asOf.Month * 100 + asOf.Day);

    private string HasDate =>
        $"{Century}>=18 AND {Century}*1000000+{YearOfCentury}*10000+{Month}*100+{Day}<={LastDay}"
        + $" AND {Day}>0 AND {Day}<=[0,31,29,31,30,31,30,31,31,30,31,30,31][{Month}+1]"
        + $" AND ({Month}!=2 OR {Day}!=29 OR ({YearOfCentury}!=0 AND {YearOfCentury}%4=0) OR ({YearOfCentury}=0 AND {Century}%4=0))";

    private string EndsInThreeZeros => $"({_end}={Of(TwoZeros)} AND {Shifted(_tail, 56)}=0)";

    private static string Pair(string word, int index) => $"bitAnd({Shifted(Lane($"{word}*10+{Shifted(word, 8)}"), 16 * index)},255)";

    private static string Lane(string word) => $"bitAnd({word},{Of(Lanes)})";

    private static string Shifted(string word, int bits) => bits == 0 ? word : $"bitShiftRight({word},{Of(bits)})";

    private static string Of<T>(T number) where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
