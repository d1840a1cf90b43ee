using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matcher.FollowUp.Cases;

/// <summary>What was done to a case, as the ledger keeps it.</summary>
internal static class StoredEvent
{
    private static readonly CaseEventContext Json = new(new JsonSerializerOptions(CaseEventContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the file is read by people, too
    });

    /// <summary>As the ledger keeps it.</summary>
    public static string Write(CaseEventDetails details) => JsonSerializer.Serialize(details, Json.CaseEventDetails);

    /// <summary>What the ledger keeps.</summary>
    /// <exception cref="JsonException">It is not what a ledger keeps.</exception>
    public static CaseEventDetails Read(string stored) =>
        JsonSerializer.Deserialize(stored, Json.CaseEventDetails) ?? throw new JsonException("No event.");
}
