using System.Text.Json.Serialization;

namespace Matcher.FollowUp.Nights;

/// <summary>Writes and reads a reason without looking at types at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredReason))]
internal sealed partial class StoredReasonContext : JsonSerializerContext;
