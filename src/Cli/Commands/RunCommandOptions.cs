using System.CommandLine;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.RunFacts;

namespace Matcher.Cli.Commands;

/// <summary>The options of <c>matcher run</c>.</summary>
internal sealed class RunCommandOptions
{
    private readonly Option<DateOnly?> _asOf;
    private readonly Option<string> _out;
    private readonly Option<string[]> _rules;
    private readonly Option<string[]> _townships;
    private readonly Option<string[]> _acceptDrop;
    private readonly Option<bool> _acceptOlder;
    private readonly Option<bool> _dryRun;

    public RunCommandOptions(CliTexts texts)
    {
        _asOf = OptionValues.Day("--as-of", texts.Of("OptionAsOf"), texts);
        _out = new Option<string>("--out", "-o") { Description = texts.Of("OptionOut"), HelpName = "folder" };
        _rules = new Option<string[]>("--rule") { Description = texts.Of("OptionRule"), HelpName = "id" };
        _townships = new Option<string[]>("--township") { Description = texts.Of("OptionTownship"), HelpName = "name" };
        _acceptDrop = DropOption.Of(texts);
        _acceptOlder = new Option<bool>("--accept-older") { Description = texts.Of("OptionAcceptOlder") };
        _dryRun = new Option<bool>("--dry-run") { Description = texts.Of("OptionDryRun") };
        All = [_asOf, _out, _rules, _townships, _acceptDrop, _acceptOlder, _dryRun];
    }

    /// <summary>In the order of the help.</summary>
    public List<Option> All { get; }

    /// <summary>What was given.</summary>
    public RunOptions Values(ParseResult parse, Session session) => new()
    {
        AsOf = parse.GetValue(_asOf),
        OutputFolder = parse.GetValue(_out) is { } folder ? session.FullPath(folder) : null,
        Rules = [.. parse.GetValue(_rules) ?? []],
        Townships = [.. parse.GetValue(_townships) ?? []],
        AcceptDrop = [.. parse.GetValue(_acceptDrop) ?? []],
        AcceptOlder = parse.GetValue(_acceptOlder),
        DryRun = parse.GetValue(_dryRun),
    };
}
