using System.Diagnostics;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd;

/// <summary>Nobody can hear the program: a scheduler whose log disk is full, or that closes what it does not read.</summary>
[TestFixture]
[Platform("Linux", Reason = "/dev/full is there alone")]
public sealed class LostOutputTests
{
    [TestCase("rules list", ">/dev/full")]
    [TestCase("rules list", ">&-")]
    [TestCase("--help", ">/dev/full")]
    public void What_was_to_be_shown_is_lost_and_that_is_told(string arguments, string redirection)
    {
        var (exit, error) = Run(BuiltFiles.RepositoryRoot, $"{arguments} {redirection}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(5), error);
            Assert.That(error, Does.Contain("standard output").And.Not.Contain("   at "));
        }
    }

    [Test]
    public void A_run_that_cannot_say_how_it_is_getting_on_writes_its_lists_all_the_same()
    {
        using var county = new TestCounty();
        var (exit, _) = Run(county.Folder, "run matcher.yaml 2>/dev/full >&2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.EqualTo(5));
            Assert.That(county.Results.Count(), Is.EqualTo(1));
            Assert.That(county.LeftOvers, Is.Empty);
        }
    }

    private static (int Exit, string Error) Run(string folder, string command)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo("sh", ["-c", $"exec \"{host}\" \"{BuiltFiles.Program}\" {command}"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        start.Environment["MATCHER_LANG"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
