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
    private readonly Option<int?> _retry;
    private readonly Option<TimeSpan?> _retryAfter;
    private readonly Option<bool> _scheduled;

    public RunCommandOptions(CliTexts texts)
    {
        _asOf = OptionValues.Day("--as-of", texts.Of("OptionAsOf"), texts);
        _out = new Option<string>("--out", "-o") { Description = texts.Of("OptionOut"), HelpName = "folder" };
        _rules = new Option<string[]>("--rule") { Description = texts.Of("OptionRule"), HelpName = "id" };
        _townships = new Option<string[]>("--township") { Description = texts.Of("OptionTownship"), HelpName = "name" };
        _acceptDrop = DropOption.Of(texts);
        _acceptOlder = new Option<bool>("--accept-older") { Description = texts.Of("OptionAcceptOlder") };
        _dryRun = new Option<bool>("--dry-run") { Description = texts.Of("OptionDryRun") };
        _retry = OptionValues.Number("--retry", texts.Of("OptionRetry"), 0, texts);
        _retryAfter = RunRetries.AfterOption(texts);
        _scheduled = new Option<bool>("--scheduled") { Description = texts.Of("OptionScheduled") };
        All = [_asOf, _out, _rules, _townships, _acceptDrop, _acceptOlder, _dryRun, _retry, _retryAfter, _scheduled];
    }

    /// <summary>In the order of the help.</summary>
    public List<Option> All { get; }

    /// <summary>Who started it, and how often it is tried again.</summary>
    public RunStart Start(ParseResult parse) =>
        new(parse.GetValue(_scheduled), RunRetries.Of(parse.GetValue(_retry), parse.GetValue(_retryAfter)));

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
