using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>A small synthetic county, made once by the program itself; each test works on a copy.</summary>
[SetUpFixture]
public sealed class GeneratedCounty
{
    private static readonly Lazy<JsonRun> Clean = new(() =>
    {
        using var county = new TestCounty();
        return new JsonRun(county);
    });

    private static TemporaryFolder? _folder;

    /// <summary>The folder that holds it.</summary>
    public static string Folder => _folder!.Path;

    /// <summary>What a run on it says, undamaged.</summary>
    internal static JsonRun CleanRun => Clean.Value;

    [OneTimeSetUp]
    public void Generate()
    {
        _folder = new TemporaryFolder();
        var made = MatcherProcess.Run(_folder.Path, "generate", ".", "--seed", "20230706", "--people", "600", "--rows", "6000");
        Assert.That(made.ExitCode, Is.Zero, made.Error);
    }

    [OneTimeTearDown]
    public void Delete() => _folder?.Dispose();
}
