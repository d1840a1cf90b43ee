using System.CommandLine;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Commands;

/// <summary>The options every command has.</summary>
internal sealed class GlobalOptions
{
    private const string JsonOption = "--json";

    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _json;

    public GlobalOptions(CliTexts texts)
    {
        var language = OptionValues.Choice(Language.Option, texts.Of("OptionLang"), texts, "zh", "en");
        language.Recursive = true;
        _quiet = new Option<bool>("--quiet", "-q") { Description = texts.Of("OptionQuiet"), Recursive = true };
        _verbose = new Option<bool>("--verbose", "-v") { Description = texts.Of("OptionVerbose"), Recursive = true };
        _json = new Option<bool>(JsonOption) { Description = texts.Of("OptionJson"), Recursive = true };
        _verbose.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetValue(_quiet))
                result.AddError(texts.Of("QuietAndVerbose"));
        });
        All = [language, _quiet, _verbose, _json];
    }

    /// <summary>In the order of the help.</summary>
    public IReadOnlyList<Option> All { get; }

    /// <summary>Whether a line asks for JSON, though it may not be understood otherwise.</summary>
    public static bool AskForJson(IEnumerable<string> words) =>
        words.TakeWhile(word => word != "--").Any(word => word is JsonOption or $"{JsonOption}=true" or $"{JsonOption}:true");

    /// <summary>The session as these options want it.</summary>
    public Session Applied(Session session, ParseResult parse) => session with
    {
        Detail = parse.GetValue(_quiet) ? Detail.Quiet : parse.GetValue(_verbose) ? Detail.Verbose : Detail.Normal,
        Json = parse.GetValue(_json),
    };
}
