using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Values;

namespace Matcher.Catalogue.Config;

/// <summary>
/// <c>matcher.yaml</c>, read and checked. Every path in it is absolute by now: they are written relative to the config
/// file, because a scheduled task starts in another folder.
/// </summary>
public sealed record MatcherConfig
{
    /// <summary>Full path of the config file.</summary>
    public required string Path { get; init; }

    /// <summary>The folder the config file is in; file names in messages and lists are relative to it.</summary>
    public required string Folder { get; init; }

    /// <summary>Name of the county, for headings: 柳林县.</summary>
    public required string County { get; init; }

    /// <summary>基准日 of the config; <c>--as-of</c> comes before it. Null: the day of the run.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The language of the files that are written; the console has its own. Default zh.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>Folder of the rule pack; its <c>sources</c> folder describes the exports.</summary>
    public required string RulesFolder { get; init; }

    /// <summary>
    /// Folder of the bureau's own descriptions, which add to those of the rule pack (<see cref="LocalSources"/>); null where
    /// there is none.
    /// </summary>
    public string? LocalSourcesFolder { get; init; }

    /// <summary>The roster's files.</summary>
    public required InputFiles Roster { get; init; }

    /// <summary>
    /// <c>roster: { states: { 停保: skip } }</c>: whether people are paid whose state the roster gives, or whose sheet or file is called
    /// so, by the word for it.
    /// </summary>
    public ImmutableDictionary<string, StateAnswer> RosterStates { get; init; } = ImmutableDictionary<string, StateAnswer>.Empty;

    /// <summary>The sources, in the order of the config.</summary>
    public required ImmutableArray<SourceInput> Sources { get; init; }

    /// <summary>
    /// Sources that this bureau does not receive, said once: rules that read them are reported as not run, run after
    /// run, but that does not make the run incomplete.
    /// </summary>
    public required ImmutableArray<string> NotReceived { get; init; }

    /// <summary>The county's working groups with their townships, in the official order.</summary>
    public required ImmutableArray<WorkingGroup> Groups { get; init; }

    /// <summary>Parameters of the rules, by name.</summary>
    public required ImmutableDictionary<string, RunParameter> Parameters { get; init; }

    /// <summary>Folder that gets one folder a run.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>How lists write an ID number.</summary>
    public required IdStyle IdStyle { get; init; }

    /// <summary>Full path of the ledger, an SQLite file.</summary>
    public required string LedgerFile { get; init; }

    /// <summary>Full path of the file with the bureau's secret, which keys 疑点编号.</summary>
    public required string SecretFile { get; init; }

    /// <summary>Folder for log files.</summary>
    public required string LogFolder { get; init; }
}

/// <summary>Files by pattern: <c>vehicles-*.csv</c>, <c>2023/**/*.csv</c>.</summary>
/// <param name="Patterns">Relative to the config's folder, or absolute.</param>
public sealed record InputFiles(ImmutableArray<string> Patterns);

/// <summary>One source of the config.</summary>
/// <param name="Id">Its description in <c>rules/sources</c>.</param>
/// <param name="Files">Its files.</param>
/// <param name="MaxRejects">Share of rejected rows (0 to 1) above which the source fails. Default 0.05.</param>
/// <param name="Where">Where the config names it.</param>
public sealed record SourceInput(string Id, InputFiles Files, double MaxRejects, Place Where)
{
    /// <summary>How old its newest file may be on the as-of date; null: of any age.</summary>
    public Period? MaxAge { get; init; }

    /// <summary>The day the export was made, where the file names do not say it.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>How many rows all its files hold together, as the agency's covering note says; null where it says nothing.</summary>
    public long? PromisedRows { get; init; }
}

/// <summary>工作组: the townships one working group of the bureau supervises.</summary>
/// <param name="Name">第一组.</param>
/// <param name="Townships">In the official order.</param>
public sealed record WorkingGroup(string Name, ImmutableArray<string> Townships);

/// <summary>How lists write an ID number.</summary>
public enum IdStyle
{
    /// <summary><c>="…"</c>: Excel and WPS show and look up all 18 digits.</summary>
    Excel,

    /// <summary>The bare number, for machines.</summary>
    Plain,
}

/// <summary>
/// A parameter of the run that the county sets (a standard, a list of exempt vehicle types), dated: each value holds
/// from its day until the next one's. A rule that needs a parameter without a value for the as-of date is not run.
/// </summary>
/// <param name="Name">The name rules use, with a dollar sign: <c>$standard_rural</c>.</param>
/// <param name="Values">Ordered by <see cref="DatedValue.From"/>.</param>
public sealed record RunParameter(string Name, ImmutableArray<DatedValue> Values)
{
    /// <summary>The value that holds on a day, or null when none does yet.</summary>
    public DatedValue? On(DateOnly day) => Values.LastOrDefault(value => value.From is not { } from || from <= day);
}

/// <summary>One value of a parameter.</summary>
/// <param name="From">The first day it holds; null: always.</param>
/// <param name="Items">One item, or the items of a list, as written.</param>
/// <param name="Basis">The document that sets it, where the county names one.</param>
public sealed record DatedValue(DateOnly? From, ImmutableArray<string> Items, string? Basis);
