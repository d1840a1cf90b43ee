using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Cli.Syntax;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Commands;

/// <summary>What a code means, for whoever has just read it on the console, in a list or as the result of a scheduled task.</summary>
[TestFixture]
public sealed partial class HelpCommandTests
{
    [Test]
    public void Without_a_code_the_families_and_how_to_ask()
    {
        var (code, output, _) = Asked(chinese: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.Contain("拒收代码（14 个）").And.Contain("matcher help <代码或种类>"));
        }
    }

    [TestCase("ID_MASKED")] // as the lists say it
    [TestCase("id_masked")] // in small letters
    [TestCase("idmasked")] // as it is typed in a hurry
    public void A_code_in_any_case(string typed)
    {
        var (code, output, _) = Asked(chinese: true, typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.StartWith("ID_MASKED").And.Contain("含义：").And.Contain("常见原因：").And.Contain("  1. ")
                .And.Contain("不处理会怎样：").And.Contain("找谁："));
        }
    }

    [Test]
    public void Several_codes_and_an_exit_code_at_once()
    {
        var (_, output, _) = Asked(chinese: false, "4", "SourceTooOld");
        Assert.That(output, Does.Contain("Exit code 4").And.Contain("SourceTooOld"));
    }

    [Test]
    public void A_family_lists_its_codes() => Assert.That(Asked(chinese: false, "secret").Output, Does.Contain("SecretMissing").And.Contain("SecretTooPlain"));

    [TestCase("SourceTooOdl", "SourceTooOld")] // two letters swapped
    [TestCase("ID_MASK", "ID_MASKED")] // a piece of it
    [TestCase("rooster", "Roster")] // a family
    [TestCase("hand-out", "matcher ledger hand-out --help")] // a command
    [TestCase("zzzzzzzz", "matcher help")] // nothing like it
    public void A_mistyped_one_is_answered(string typed, string said)
    {
        var (code, output, error) = Asked(chinese: false, typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(output, Is.Empty);
            Assert.That(error, Does.Contain($"'{typed}'").And.Contain(said));
        }
    }

    [Test]
    public void As_a_document_for_programs()
    {
        var (_, output, _) = Asked(chinese: false, "ID_EMPTY", "--json");
        var page = JsonDocument.Parse(output).RootElement.GetProperty("pages")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.GetProperty("code").GetString(), Is.EqualTo("ID_EMPTY"));
            Assert.That(page.GetProperty("family").GetString(), Is.EqualTo("Reject"));
            Assert.That(page.GetProperty("steps").GetArrayLength(), Is.Positive);
        }
    }

    [Test]
    public void The_exit_codes_are_those_of_the_program() => Assert.That(
        HelpPages.Families(CultureInfo.InvariantCulture).Single(family => family.Name == HelpPages.ExitFamily).Codes,
        Is.EqualTo(Enum.GetValues<ExitCode>().Select(code => ((int)code).ToString(CultureInfo.InvariantCulture))));

    // Advice that names a command or an option which is not there helps nobody.
    [TestCase("en")]
    [TestCase("zh-Hans")]
    public void The_commands_that_it_advises_exist(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var root = CommandTree.Create(TestSession.Of());
        var names = CommandFamily.All(root).Select(CommandFamily.FullName).ToHashSet(StringComparer.Ordinal);
        var options = CommandFamily.All(root).SelectMany(CommandFamily.OptionsOf).Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        var texts = HelpPages.Families(culture).SelectMany(family => family.Codes).Select(code => HelpPages.Find(code, culture)!)
            .Select(page => string.Join('\n', [page.Means, page.Why, .. page.Steps, page.Consequence, page.Whom])).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts.SelectMany(text => CommandName().Matches(text)).Select(match => match.Value)
                .Where(name => !names.Any(known => name == known || name.StartsWith(known + " ", StringComparison.Ordinal))).Distinct(), Is.Empty);
            Assert.That(texts.SelectMany(text => OptionName().Matches(text)).Select(match => match.Value).Except(options), Is.Empty);
        }
    }

    private static (int Code, string Output, string Error) Asked(bool chinese, params string[] words)
    {
        var session = TestSession.Of(chinese);
        var code = CommandLine.Run(["help", .. words], session);
        return (code, session.Output.ToString()!, session.Error.ToString()!);
    }

    [GeneratedRegex("matcher (ledger |rules |report )?[a-z][a-z-]*")]
    private static partial Regex CommandName();

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex OptionName();
}
