using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Matcher.Reports.Publishing;
using Matcher.Reports.Tables;

namespace Matcher.Reports;

/// <summary>What <c>rehearsal.json</c> says: the lists of a rehearsal, so that it can be told what people have changed in them.</summary>
internal sealed record RehearsalDocument(ImmutableArray<WrittenList> Lists, string Seal)
{
    private static readonly RehearsalDocumentContext Written = new(new JsonSerializerOptions(RehearsalDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes it.</summary>
    /// <param name="folder">Full path of the rehearsal's folder.</param>
    /// <param name="lists">The lists in it.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    public static void Write(string folder, ImmutableArray<WrittenList> lists)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new RehearsalDocument(lists, RecordSeal.Open), Written.RehearsalDocument);
        RecordSeal.Set(bytes);
        File.WriteAllBytes(Path.Combine(folder, ResultRecord.OfRehearsal), bytes);
    }
}

/// <summary>Writes it without looking at types at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RehearsalDocument))]
internal sealed partial class RehearsalDocumentContext : JsonSerializerContext;
