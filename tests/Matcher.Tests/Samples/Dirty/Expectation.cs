using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Matcher.Samples.Dirty;

/// <summary>What must come of one file, as expected.yaml says it.</summary>
internal sealed record Expectation
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>What is wrong with the file.</summary>
    public string Mess { get; set; } = "";

    /// <summary>The source in whose place it is read; <c>roster</c> in the roster's.</summary>
    public string Source { get; set; } = "vehicles";

    /// <summary>Its tables: form, rows, and what became of them.</summary>
    public string[] Reads { get; set; } = [];

    /// <summary>Who is on a list, with the match grade; C and D are on the list of doubtful identities.</summary>
    public string[] Finds { get; set; } = [];

    /// <summary>Rejected rows, with the code.</summary>
    public string[] Rejects { get; set; } = [];

    /// <summary>Rules and people that could not be checked.</summary>
    public string[] Unchecked { get; set; } = [];

    /// <summary>What the user is told.</summary>
    public string[] Says { get; set; } = [];

    /// <summary>The expectations of a folder, by file name; none when it has no list of them.</summary>
    public static Dictionary<string, Expectation> ReadAll(string folder)
    {
        var list = Path.Combine(folder, "expected.yaml");
        return File.Exists(list) ? Reader.Deserialize<Dictionary<string, Expectation>>(File.ReadAllText(list)) : [];
    }
}
