using NJsonSchema;

namespace Matcher.Publishing.Bills;

/// <summary>The schema of CycloneDX 1.6 (https://github.com/CycloneDX/specification), with the two that it refers to beside it.</summary>
internal static class BillSchema
{
    /// <summary>What is wrong with a list by the schema; empty when nothing is.</summary>
    /// <param name="json">The list.</param>
    public static async Task<IReadOnlyList<string>> Errors(string json)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schema", "bom-1.6.schema.json"));
        return [.. schema.Validate(json).Select(error => $"{error.Path}: {error.Kind}")];
    }
}
