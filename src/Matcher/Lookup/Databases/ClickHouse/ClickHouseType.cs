using System.Text.RegularExpressions;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>The name of a column's type, as ClickHouse writes it: <c>LowCardinality(Nullable(String))</c>.</summary>
internal readonly partial record struct ClickHouseType
{
    private const string Nullable = "Nullable(";
    private const string LowCardinality = "LowCardinality(";

    public ClickHouseType(string name)
    {
        var inner = name;
        while (TryUnwrap(inner, LowCardinality, out var within) || TryUnwrap(inner, Nullable, out within))
            inner = within;
        IsPlainString = name == "String";
        IsEnumOrNull = inner != name && inner.StartsWith("Enum", StringComparison.Ordinal);
        Kind = KindOf(inner);
    }

    /// <summary>Whether it is text of any length and never NULL: what is in it needs no change to be a text.</summary>
    public bool IsPlainString { get; }

    /// <summary>Whether it is one of some words, or NULL.</summary>
    public bool IsEnumOrNull { get; }

    /// <summary>What Matcher needs to know of it.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The words of an enumeration with their numbers, both as literals.</summary>
    /// <param name="name">Name of the type: <c>Nullable(Enum8('a' = 1, 'b' = 2))</c>.</param>
    public static IEnumerable<(string Word, string Number)> WordsOf(string name) =>
        EnumWord().Matches(name).Select(static match => (match.Groups[1].Value, match.Groups[2].Value));

    private static ColumnKind KindOf(string name) =>
        name == "String" || name.StartsWith("FixedString(", StringComparison.Ordinal) ? ColumnKind.Text
        : IsWholeNumber(name) ? ColumnKind.WholeNumber
        : name.StartsWith("AggregateFunction(", StringComparison.Ordinal) ? ColumnKind.Bytes // half-done sums, which have no text
        : ColumnKind.Other;

    // Int8 to UInt256; not IntervalDay.
    private static bool IsWholeNumber(string name)
    {
        var digits = name.StartsWith("UInt", StringComparison.Ordinal) ? name.AsSpan(4)
            : name.StartsWith("Int", StringComparison.Ordinal) ? name.AsSpan(3)
            : default;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    [GeneratedRegex(@"('(?:[^'\\]|\\.)*') = (-?[0-9]+)", RegexOptions.Singleline)]
    private static partial Regex EnumWord();

    private static bool TryUnwrap(string name, string wrapping, out string inner)
    {
        var isWrapped = name.StartsWith(wrapping, StringComparison.Ordinal) && name.EndsWith(')');
        inner = isWrapped ? name[wrapping.Length..^1] : name;
        return isWrapped;
    }
}
