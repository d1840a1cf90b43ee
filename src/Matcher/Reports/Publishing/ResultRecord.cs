using System.Collections.Frozen;
using System.Text.Json;

namespace Matcher.Reports.Publishing;

/// <summary>
/// What the record in a result's folder says of its files: which there were, and what was in each. A run's record is
/// <c>run.json</c>, a rehearsal's <c>rehearsal.json</c>.
/// </summary>
/// <param name="FileName">Name of the record in the folder.</param>
/// <param name="IsIntact">Whether the record itself is as it was written.</param>
/// <param name="Sha256">SHA-256 of each file, lower-case hex, by its path in the folder, with <c>/</c>.</param>
internal sealed record ResultRecord(string FileName, bool IsIntact, FrozenDictionary<string, string> Sha256)
{
    /// <summary>The record of a run.</summary>
    public const string OfRun = "run.json";

    /// <summary>The record of a rehearsal.</summary>
    public const string OfRehearsal = "rehearsal.json";

    /// <summary>Reads it; null where there is none, or one that cannot be read: then nothing is known of the files.</summary>
    /// <param name="folder">Full path of the result's folder.</param>
    public static ResultRecord? Read(string folder) => Read(folder, OfRun) ?? Read(folder, OfRehearsal);

    private static ResultRecord? Read(string folder, string name)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            using var document = JsonDocument.Parse(bytes);
            var files = document.RootElement.GetProperty("lists").EnumerateArray()
                .Select(list => KeyValuePair.Create(list.GetProperty("path").GetString()!, list.GetProperty("sha256").GetString()!))
                .DistinctBy(file => file.Key, StringComparer.Ordinal);
            return new ResultRecord(name, RecordSeal.IsWhole(bytes), files.ToFrozenDictionary(StringComparer.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            return null; // no record, or something else of that name
        }
    }
}
