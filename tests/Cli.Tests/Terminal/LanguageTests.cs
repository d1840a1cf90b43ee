using System.Globalization;

namespace Matcher.Cli.Terminal;

[TestFixture]
public sealed class LanguageTests
{
    [TestCase("--lang zh", null, "en-US", "zh-Hans")] // the option comes first
    [TestCase("run --lang=en", "zh", "zh-CN", "en")] // in the other spelling
    [TestCase("run --lang:en", "zh", "zh-CN", "en")] // and the third
    [TestCase("run", "zh", "en-US", "zh-Hans")] // then the environment
    [TestCase("run", "zh_CN.UTF-8", "en-US", "zh-Hans")] // however it is written there
    [TestCase("run", null, "zh-TW", "zh-Hans")] // then the machine
    [TestCase("run", null, "de-DE", "en")] // a machine in a third language
    [TestCase("run", "klingon", "zh-CN", "zh-Hans")] // a variable that means nothing
    [TestCase("run --lang", null, "zh-CN", "zh-Hans")] // half an option: the error needs a language too
    public void It_is_chosen_by_option_then_environment_then_machine(string arguments, string? variable, string machine, string expected) =>
        Assert.That(
            Language.Choose(arguments.Split(' '), _ => variable, CultureInfo.GetCultureInfo(machine)).Name,
            Is.EqualTo(expected));
}
