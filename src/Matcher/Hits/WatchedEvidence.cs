using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>
/// What a clearance of a hit rests on: what its rows say in the columns that the rule watches (<c>reopens_on</c>). The same whatever order
/// rows, files and sheets stand in, and however an export is written. The ledger keeps it, so names and ID numbers are keyed digests.
/// </summary>
/// <param name="Columns">In order, each once; without those that no file had.</param>
internal sealed record WatchedEvidence(ImmutableArray<WatchedColumn> Columns)
{
    // Of more values, or of a longer one, only that they changed is told: the ledger keeps a line a hit.
    private const int MostValues = 50;
    private const int LongestValue = 120;

    // Nobody has as many digits in a row that are no number of a person or of an account.
    private const int DigitsOfNumber = 15;
    private const int DigestLength = 16;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // A night writes a line a hit, on all cores.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _bytes;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    /// <summary>Nothing is watched.</summary>
    public static WatchedEvidence None { get; } = new([]);

    /// <summary>What a finding rests on.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="secret">Keys the digests.</param>
    public static WatchedEvidence Of(Finding finding, BureauSecret secret)
    {
        var watched = finding.Watched;
        if (watched.IsEmpty)
            return None;
        var columns = ImmutableArray.CreateBuilder<WatchedColumn>();
        for (var start = 0; start < watched.Length;)
        {
            var end = start + 1;
            while (end < watched.Length && watched[end].Column == watched[start].Column)
                end++;
            columns.Add(new WatchedColumn(watched[start].Column, ValuesOf(watched.AsSpan(start, end - start), secret)));
            start = end;
        }

        return new WatchedEvidence(columns.ToImmutable());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static WatchedEvidence Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        var columns = ImmutableArray.CreateBuilder<WatchedColumn>();
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = reader.GetString()!;
            var values = ImmutableArray.CreateBuilder<string>();
            Expect(ref reader, JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
                values.Add(reader.GetString()!);
            if (reader.TokenType != JsonTokenType.EndArray)
                throw new JsonException();
            columns.Add(new WatchedColumn(column, values.ToImmutable()));
        }

        return reader.TokenType == JsonTokenType.EndObject && !reader.Read()
            ? new WatchedEvidence(columns.ToImmutable())
            : throw new JsonException();
    }

    /// <summary>As one line of JSON: <c>{"状态":["在用"]}</c>. Two are equal exactly where their texts are.</summary>
    public string Write()
    {
        var bytes = _bytes ??= new ArrayBufferWriter<byte>(1024);
        var json = _json ??= new Utf8JsonWriter(bytes, Plain);
        bytes.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        foreach (var column in Columns)
        {
            json.WriteStartArray(column.Column);
            foreach (var value in column.Values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <inheritdoc/>
    public bool Equals(WatchedEvidence? other) => other is not null && Columns.SequenceEqual(other.Columns);

    /// <inheritdoc/>
    public override int GetHashCode() => Columns.Length == 0 ? 0 : HashCode.Combine(Columns.Length, Columns[0]);

    private static ImmutableArray<string> ValuesOf(ReadOnlySpan<WatchedValue> watched, BureauSecret secret)
    {
        if (watched.Length > MostValues)
            return [Digest(watched, secret)];
        var values = new List<string>(watched.Length);
        for (var i = 0; i < watched.Length; i++)
        {
            if (watched[i].Value.Length > 0)
                values.Add(MustBeHidden(watched[i]) ? Digest(watched.Slice(i, 1), secret) : watched[i].Value);
        }

        if (values.Count > 1)
            values.Sort(StringComparer.Ordinal);
        return [.. values];
    }

    private static bool MustBeHidden(WatchedValue value) =>
        value.IsPrivate || value.Value.Length > LongestValue || WatchedColumn.IsHidden(value.Value) || HoldsNumber(value.Value);

    private static bool HoldsNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == DigitsOfNumber)
                return true;
        }

        return false;
    }

    private static string Digest(ReadOnlySpan<WatchedValue> values, BureauSecret secret)
    {
        var fields = new FieldBytes().Add("watched").Add(values[0].Column).Add(values.Length);
        foreach (var value in values)
            fields.Add(value.Value);
        return WatchedColumn.Hidden + secret.Digest(fields)[..DigestLength];
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
            throw new JsonException();
    }
}
