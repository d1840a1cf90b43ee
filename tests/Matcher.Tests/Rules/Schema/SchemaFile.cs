using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Yaml;
using Matcher.Support;
using NJsonSchema;
using Newtonsoft.Json.Linq;

namespace Matcher.Rules.Schema;

/// <summary>A schema of <c>rules/schema</c>, asked as an editor asks it.</summary>
internal sealed class SchemaFile
{
    private readonly JsonSchema _schema;

    private SchemaFile(string text)
    {
        _schema = JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();
        Json = JObject.Parse(text);
    }

    public static string Root { get; } = Repository.Root;

    public static SchemaFile Rule { get; } = new(File.ReadAllText(Path.Combine(Root, "rules", "schema", "rule.schema.json")));

    public static SchemaFile LocalRule { get; } = new(File.ReadAllText(Path.Combine(Root, "rules", "schema", "local-rule.schema.json")));

    public static SchemaFile Source { get; } = new(File.ReadAllText(Path.Combine(Root, "rules", "schema", "source.schema.json")));

    public static SchemaFile Verdicts { get; } = new(File.ReadAllText(Path.Combine(Root, "rules", "schema", "verdicts.schema.json")));

    /// <summary>The schema itself.</summary>
    public JObject Json { get; }

    /// <summary>What an editor would underline.</summary>
    public string[] Complaints(string yaml)
    {
        var problems = new ProblemList();
        var root = YamlFile.Parse(yaml, "x.yaml", problems);
        Assert.That(problems.All.Where(problem => problem.Code == ProblemCode.YamlSyntax), Is.Empty);
        return [.. _schema.Validate(ToJson(root!)).Select(error => $"{error.Path}: {error.Kind}")];
    }

    /// <summary>The keys that a part of the schema knows.</summary>
    public string[] Keys(string path = "") =>
    [
        .. ((JObject)Json.SelectToken(path.Length == 0 ? "properties" : $"{path}.properties")!).Properties()
            .Select(property => property.Name).Order(StringComparer.Ordinal),
    ];

    /// <summary>The words of an enumeration.</summary>
    public string[] Words(string path) => [.. Json.SelectToken($"{path}.enum")!.Values<string>().Select(word => word!)];

    // Editors read YAML 1.2: plain true, 12 and 1.5 are no texts.
    private static JToken ToJson(YamlNode node) => node switch
    {
        YamlMap map => new JObject(map.Entries.Select(entry => new JProperty(entry.Key.Text, ToJson(entry.Value)))),
        YamlList list => new JArray(list.Items.Select(ToJson)),
        YamlScalar { IsNull: true } => JValue.CreateNull(),
        YamlScalar { IsQuoted: false, Text: "true" or "false" } flag => new JValue(flag.Text == "true"),
        YamlScalar { IsQuoted: false } whole when long.TryParse(whole.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) =>
            new JValue(number),
        YamlScalar { IsQuoted: false } real when double.TryParse(real.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) =>
            new JValue(number),
        YamlScalar scalar => new JValue(scalar.Text),
        _ => throw new InvalidOperationException($"No JSON for {node.GetType().Name}."),
    };
}
