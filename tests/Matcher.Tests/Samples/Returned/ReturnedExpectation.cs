using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Matcher.Samples.Returned;

/// <summary>What must be read in one file of <c>samples/returned</c>, as its expected.yaml says it.</summary>
internal sealed record ReturnedExpectation
{
    /// <summary>What kind of file it is.</summary>
    public string What { get; set; } = "";

    /// <summary>Whether it says what most files say, but for <see cref="Lines"/>.</summary>
    public bool Usual { get; set; }

    /// <summary>Its lines by number; a number that stands there twice with its rows, a line without one by its row.</summary>
    public Dictionary<string, string> Lines { get; set; } = [];

    /// <summary>What is told of the file and its sheets.</summary>
    public string[] Told { get; set; } = [];

    /// <summary>What an import makes of it.</summary>
    public Dictionary<string, string> Import { get; set; } = [];
}

/// <summary>The expectations of all files.</summary>
internal sealed record ReturnedExpectations
{
    /// <summary>What most files say, by number.</summary>
    public Dictionary<string, string> Usual { get; set; } = [];

    /// <summary>The files, by path.</summary>
    public Dictionary<string, ReturnedExpectation> Files { get; set; } = [];

    /// <summary>Reads them.</summary>
    public static ReturnedExpectations Read(string file) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build()
        .Deserialize<ReturnedExpectations>(File.ReadAllText(file));

    /// <summary>The lines of a file.</summary>
    public Dictionary<string, string> LinesOf(ReturnedExpectation file)
    {
        var lines = new Dictionary<string, string>(file.Usual ? Usual : [], StringComparer.Ordinal);
        foreach (var (number, says) in file.Lines)
            lines[number] = says;
        return lines;
    }
}
