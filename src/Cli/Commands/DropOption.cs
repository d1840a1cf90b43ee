using System.CommandLine;
using Matcher.Cli.Resources;

namespace Matcher.Cli.Commands;

/// <summary><c>--accept-drop</c>: a source, or the roster, that really has so few rows.</summary>
internal static class DropOption
{
    /// <summary>Makes it; it may be given several times.</summary>
    public static Option<string[]> Of(CliTexts texts) =>
        new("--accept-drop") { Description = texts.Of("OptionAcceptDrop"), HelpName = "id" };
}
