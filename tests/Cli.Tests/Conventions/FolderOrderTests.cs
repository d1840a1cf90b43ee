using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Conventions;

/// <summary>The folders of the command line have an order: each knows those before it alone, and the program stands above all.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Resources", "Machines", "Sessions", "Terminal", "Progress", "Logging", "Reports", "Syntax", "Completion", "Scheduling", "Commands",
    ];

    private static readonly string Source = Path.Combine(BuiltFiles.RepositoryRoot, "src", "Cli");

    [Test]
    public void Every_folder_has_its_place() =>
        Assert.That(Directory.EnumerateDirectories(Source).Where(HasCode).Select(Path.GetFileName), Is.EquivalentTo(Order));

    [Test]
    public void A_folder_knows_those_before_it_alone([ValueSource(nameof(Order))] string folder)
    {
        var known = Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Using().Matches(File.ReadAllText(file)).Select(match => match.Groups["folder"].Value))
            .Distinct(StringComparer.Ordinal);
        Assert.That(known, Is.SubsetOf(Order.TakeWhile(name => name != folder)));
    }

    // A file with another namespace than its folder's, or none, would not be seen above.
    [Test]
    public void Only_the_program_itself_stands_above() =>
        Assert.That(Directory.EnumerateFiles(Source, "*.cs").Select(Path.GetFileName), Is.EqualTo(["Program.cs"]));

    private static bool HasCode(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.TopDirectoryOnly).Any();

    [GeneratedRegex(@"^using (static )?Matcher\.Cli\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Using();
}
