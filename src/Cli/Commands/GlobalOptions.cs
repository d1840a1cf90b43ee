using System.CommandLine;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;

namespace Matcher.Cli.Commands;

/// <summary>The options every command has.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _json;

    public GlobalOptions(CliTexts texts)
    {
        var language = new Option<string>(Language.Option) { Description = texts.Of("OptionLang"), Recursive = true, HelpName = "zh|en" };
        language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("zh" or "en") } other])
                result.AddError(texts.Of("NotALanguage", other.Value));
        });
        _quiet = new Option<bool>("--quiet", "-q") { Description = texts.Of("OptionQuiet"), Recursive = true };
        _verbose = new Option<bool>("--verbose", "-v") { Description = texts.Of("OptionVerbose"), Recursive = true };
        _json = new Option<bool>("--json") { Description = texts.Of("OptionJson"), Recursive = true };
        _verbose.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetValue(_quiet))
                result.AddError(texts.Of("QuietAndVerbose"));
        });
        All = [language, _quiet, _verbose, _json];
    }

    /// <summary>In the order of the help.</summary>
    public IReadOnlyList<Option> All { get; }

    /// <summary>The session as these options want it.</summary>
    public Session Applied(Session session, ParseResult parse) => session with
    {
        Detail = parse.GetValue(_quiet) ? Detail.Quiet : parse.GetValue(_verbose) ? Detail.Verbose : Detail.Normal,
        Json = parse.GetValue(_json),
    };
}
