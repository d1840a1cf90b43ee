using System.Text.Json.Serialization;

namespace Matcher.FollowUp.Cases;

/// <summary>Writes and reads what was done without looking at types at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseEventDetails))]
internal sealed partial class CaseEventContext : JsonSerializerContext;
