using Matcher.Foundation.Bytes;
using Matcher.Identity;
using Matcher.Identity.Names;

namespace Matcher.Matches;

/// <summary>What stands before the values of a packed row.</summary>
/// <param name="Table">0-based place of its table among those of the source.</param>
/// <param name="Row">Its row number.</param>
/// <param name="Grade">How sure the identity is.</param>
/// <param name="Names">How the names compared.</param>
/// <param name="IdClass">What the number in the source was.</param>
/// <param name="Recovery">0: the number was not damaged; else one more than the place of how the person was found.</param>
internal readonly record struct PackedRow(int Table, long Row, MatchGrade Grade, NameComparison Names, IdClass IdClass, int Recovery)
{
    // Grade, names and number: a byte each.
    private const int Enums = 3;

    /// <summary>Where that begins by which rows are the same wherever they stand: grade, names, number, values.</summary>
    public int Facts { get; private init; }

    /// <summary>Where its values begin.</summary>
    public int Values { get; private init; }

    /// <summary>Where the next row begins.</summary>
    public int End { get; private init; }

    /// <summary>Writes it in front of the values.</summary>
    /// <param name="bytes">Where it is written behind what is there.</param>
    /// <param name="values">The bytes of the values.</param>
    public void Write(List<byte> bytes, List<byte> values)
    {
        PackedNumber.Write(bytes, Table);
        PackedNumber.Write(bytes, Row);
        bytes.Add((byte)Grade);
        bytes.Add((byte)Names);
        bytes.Add((byte)IdClass);
        PackedNumber.Write(bytes, Recovery);
        PackedNumber.Write(bytes, values.Count);
        bytes.AddRange(values);
    }

    /// <summary>The bytes of the values of the one that begins somewhere, and what follows.</summary>
    public static ReadOnlySpan<byte> ValuesOf(ReadOnlySpan<byte> bytes, int at)
    {
        PackedNumber.Read(bytes, ref at);
        PackedNumber.Read(bytes, ref at);
        at += Enums;
        PackedNumber.Read(bytes, ref at);
        PackedNumber.Read(bytes, ref at);
        return bytes[at..];
    }

    /// <summary>Reads the one that begins somewhere.</summary>
    public static PackedRow Read(ReadOnlySpan<byte> bytes, int at)
    {
        var table = checked((int)PackedNumber.Read(bytes, ref at));
        var row = PackedNumber.Read(bytes, ref at);
        var facts = at;
        var (grade, names, idClass) = ((MatchGrade)bytes[at], (NameComparison)bytes[at + 1], (IdClass)bytes[at + 2]);
        at += Enums;
        var recovery = checked((int)PackedNumber.Read(bytes, ref at));
        var length = checked((int)PackedNumber.Read(bytes, ref at));
        return new PackedRow(table, row, grade, names, idClass, recovery) { Facts = facts, Values = at, End = at + length };
    }
}
