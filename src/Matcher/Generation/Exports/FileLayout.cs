using System.Collections.Immutable;
using Matcher.Inputs;

namespace Matcher.Generation.Exports;

/// <summary>How one file of an export is written.</summary>
internal sealed record FileLayout
{
    /// <summary>File name.</summary>
    public required string Name { get; init; }

    public TextEncoding Encoding { get; init; } = TextEncoding.Utf8Bom;

    public char Delimiter { get; init; } = ',';

    public string NewLine { get; init; } = "\r\n";

    /// <summary>Whether the last row ends with a line break.</summary>
    public bool EndsWithNewLine { get; init; } = true;

    /// <summary>Whether every field stands in quotes.</summary>
    public bool QuotesAll { get; init; }

    /// <summary>How dates are written where a column says nothing else.</summary>
    public DateStyle Dates { get; init; } = DateStyle.Hyphen;

    /// <summary>The columns, in the order of the file.</summary>
    public required ImmutableArray<LayoutColumn> Columns { get; init; }

    /// <summary>The bytes before the header.</summary>
    public ReadOnlySpan<byte> Mark => Encoding.BomLength > 0 ? System.Text.Encoding.UTF8.Preamble : [];

    /// <summary>A field as it stands in the file, quoted where it must be.</summary>
    public byte[] Encode(string text) => Encoding.Decoder.GetBytes(Quote(text));

    /// <summary>A field in quotes where it must be.</summary>
    public string Quote(string text)
    {
        var mustQuote = QuotesAll || text.AsSpan().IndexOfAny(Delimiter, '"') >= 0 || text.AsSpan().IndexOfAny('\r', '\n') >= 0;
        return mustQuote ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
