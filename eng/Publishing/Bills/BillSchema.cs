using System.Reflection;
using NJsonSchema;

namespace Matcher.Publishing.Bills;

/// <summary>
/// The schema of CycloneDX 1.6 (https://github.com/CycloneDX/specification), with the two that it refers to: as the tool of that project
/// carries them.
/// </summary>
internal static class BillSchema
{
    private static readonly string[] Names = ["bom-1.6.schema.json", "jsf-0.82.schema.json", "spdx.schema.json"];

    private static readonly Lazy<Task<JsonSchema>> Schema = new(Load);

    /// <summary>What is wrong with a list by the schema; empty when nothing is.</summary>
    /// <param name="json">The list.</param>
    public static async Task<IReadOnlyList<string>> Errors(string json) =>
        [.. (await Schema.Value).Validate(json).Select(error => $"{error.Path}: {error.Kind}")];

    // One refers to the others as to files beside it.
    private static async Task<JsonSchema> Load()
    {
        var tool = Assembly.LoadFrom(SourceTree.Fact("CycloneDxSchemas"));
        var folder = Directory.CreateTempSubdirectory("matcher-schema-").FullName;
        try
        {
            foreach (var name in Names)
            {
                await using var from = tool.GetManifestResourceStream($"CycloneDX.Core.Schemas.{name}")
                    ?? throw new PublishingException($"{tool.Location} has no {name}");
                await using var to = File.Create(Path.Combine(folder, name));
                await from.CopyToAsync(to);
            }

            return await JsonSchema.FromFileAsync(Path.Combine(folder, Names[0]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
