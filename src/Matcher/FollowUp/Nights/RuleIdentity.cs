using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Nights;

/// <summary>By which columns a rule tells its hits apart, as the ledger keeps it.</summary>
internal static class RuleIdentity
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As the ledger keeps it; empty for a rule that was made without its file.</summary>
    public static string Write(Rule rule) => rule.Check is null ? "" : JsonSerializer.Serialize(Of(rule), AsWritten);

    /// <summary>The columns.</summary>
    public static ImmutableArray<string> Of(Rule rule) => [.. rule.Check.Body.Identity.Select(field => field.Name)];

    /// <summary>What the ledger keeps; null: it does not know.</summary>
    public static ImmutableArray<string>? Read(string stored) =>
        stored.Length == 0 ? null : JsonSerializer.Deserialize<ImmutableArray<string>>(stored);
}
