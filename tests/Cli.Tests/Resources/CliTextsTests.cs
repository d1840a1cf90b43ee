using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Resources;

[TestFixture]
public sealed partial class CliTextsTests
{
    private static readonly Dictionary<string, string> English = Texts(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Chinese = Texts(Language.Chinese.Parent);

    [Test]
    public void Every_text_is_there_in_both_languages() => Assert.That(Chinese.Keys, Is.EquivalentTo(English.Keys));

    [Test]
    public void Both_languages_have_the_same_placeholders() =>
        Assert.That(English.Where(text => !Placeholders(text.Value).SetEquals(Placeholders(Chinese[text.Key]))).Select(text => text.Key),
            Is.Empty);

    [Test]
    public void Every_text_the_code_asks_for_is_there_and_no_other()
    {
        var code = Directory.EnumerateFiles(Path.Combine(BuiltFiles.RepositoryRoot, "src", "Cli"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Aggregate((all, file) => all + file);
        var asked = Keys().Matches(code).Select(match => match.Groups[1].Value).Where(key => English.ContainsKey(key)).ToHashSet();
        var enumerations = typeof(CliTexts).Assembly.GetTypes().Concat(typeof(MatchRun).Assembly.GetTypes()).Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}_{name}"))
            .Concat(["Line_Error", "Line_Warning"])
            .ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TextCalls().Matches(code).Select(match => match.Groups[1].Value).Distinct(), Is.SubsetOf(English.Keys));
            Assert.That(English.Keys.Where(key => !asked.Contains(key) && !enumerations.Contains(key)), Is.Empty);
        }
    }

    [TestCaseSource(nameof(ShownEnumerations))]
    public void Every_value_that_is_shown_has_a_text(Type enumeration) =>
        Assert.That(Enum.GetNames(enumeration).Select(name => $"{enumeration.Name}_{name}"), Is.SubsetOf(English.Keys));

    private static IEnumerable<Type> ShownEnumerations() =>
        [
            typeof(ExitCode), typeof(Foundation.Progress.RunStage), typeof(Rules.Model.RuleList), typeof(Rules.Model.RuleStatus),
            typeof(Rules.Model.Level), typeof(Rules.Testing.DecisionKind), typeof(Formats.Files.FileFormat),
        ];

    private static Dictionary<string, string> Texts(CultureInfo language) =>
        new ResourceManager("Matcher.Cli.Resources.CliTexts", typeof(CliTexts).Assembly)
            .GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex Keys();

    [GeneratedRegex(@"[tT]exts\.Of\(""(\w+)""")]
    private static partial Regex TextCalls();
}
