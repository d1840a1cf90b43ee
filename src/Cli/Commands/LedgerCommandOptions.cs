using System.CommandLine;
using Matcher.Catalogue.Config;
using Matcher.Cli.Logging;
using Matcher.Cli.Reports;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.RunFacts;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Commands;

/// <summary>What every command on the ledger asks for: the config, the day, and who is at work.</summary>
internal sealed class LedgerCommandOptions
{
    private readonly Option<string> _config;
    private readonly Option<DateOnly?> _asOf;
    private readonly Option<string> _by;

    public LedgerCommandOptions(CliTexts texts)
    {
        _config = new Option<string>("--config", "-c") { Description = texts.Of("OptionConfig"), HelpName = "file" };
        _asOf = OptionValues.Day("--as-of", texts.Of("OptionLedgerAsOf"), texts);
        _by = new Option<string>("--by") { Description = texts.Of("OptionBy"), HelpName = "name" };
    }

    /// <summary>In the order of the help: those of a command that only looks.</summary>
    public IEnumerable<Option> ToLook => [_config, _asOf];

    /// <summary>In the order of the help: those of a command that writes.</summary>
    public IEnumerable<Option> ToAct => [_config, _asOf, _by];

    /// <summary>Looks at the ledger that the command line names.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="config">The config, where it stands among the arguments; null: it does not.</param>
    /// <param name="session">The session.</param>
    /// <param name="look">Looks.</param>
    public Report Look(
        ParseResult parse, string? config, Session session, Func<MatcherConfig, LedgerOptions, ProblemLines, Report> look)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(parse.GetValue(_config) ?? config, session, lines);
        return file.Config is { } read
            ? look(read, Values(parse), lines)
            : Report.Nothing(ExitCode.ConfigInvalid);
    }

    /// <summary>Does something with the ledger that the command line names, and logs it.</summary>
    /// <param name="name">What it is called in the log.</param>
    /// <param name="parse">The command line.</param>
    /// <param name="config">The config, where it stands among the arguments; null: it does not.</param>
    /// <param name="session">The session.</param>
    /// <param name="act">Does it.</param>
    public Report Act(
        string name, ParseResult parse, string? config, Session session,
        Func<MatcherConfig, LedgerOptions, ProblemLines, RunLog, Report> act)
    {
        var lines = new ProblemLines(session);
        var file = ConfigFile.Read(parse.GetValue(_config) ?? config, session, lines);
        if (file.Config is not { } read)
            return Report.Nothing(ExitCode.ConfigInvalid);
        var options = Values(parse);
        using var log = RunLog.Open(file.LogFolder, session);
        log.Begin(name, file.Path, new RunOptions { AsOf = options.AsOf });
        return Failures.Told(session, log, () =>
        {
            var report = act(read, options, lines, log);
            log.End(report.Code);
            return report;
        });
    }

    private LedgerOptions Values(ParseResult parse) => new()
    {
        AsOf = parse.GetValue(_asOf),
        By = parse.GetResult(_by) is not null && parse.GetValue(_by) is { Length: > 0 } by ? by : Environment.UserName,
    };
}
