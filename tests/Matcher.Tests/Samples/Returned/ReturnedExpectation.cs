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

    /// <summary>What an import makes of it, by number, and of the file as a whole.</summary>
    public Dictionary<string, string> Import { get; set; } = [];
}

/// <summary>The expectations of all files.</summary>
internal sealed record ReturnedExpectations
{
    /// <summary>What most files say, by number.</summary>
    public Dictionary<string, string> Usual { get; set; } = [];

    /// <summary>What an import makes of that, by number.</summary>
    public Dictionary<string, string> UsualImport { get; set; } = [];

    /// <summary>What becomes of files that are taken in one after the other, or together, by what it shows.</summary>
    public Dictionary<string, ReturnedStory> Stories { get; set; } = [];

    /// <summary>The files, by path.</summary>
    public Dictionary<string, ReturnedExpectation> Files { get; set; } = [];

    /// <summary>Reads them.</summary>
    public static ReturnedExpectations Read(string file) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build()
        .Deserialize<ReturnedExpectations>(File.ReadAllText(file));

    /// <summary>The lines of a file.</summary>
    public Dictionary<string, string> LinesOf(ReturnedExpectation file) => Over(file.Usual ? Usual : [], file.Lines);

    /// <summary>What an import makes of a file.</summary>
    public Dictionary<string, string> ImportOf(ReturnedExpectation file) => Over(file.Usual ? UsualImport : [], file.Import);

    private static Dictionary<string, string> Over(Dictionary<string, string> usual, Dictionary<string, string> own)
    {
        var lines = new Dictionary<string, string>(usual, StringComparer.Ordinal);
        foreach (var (number, says) in own)
            lines[number] = says;
        return lines;
    }
}
