using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Characters;

namespace Matcher.Catalogue.Config;

/// <summary>
/// <c>matcher.yaml</c>, read and checked. Every path in it is absolute by now: they are written relative to the config
/// file, because a scheduled task starts in another folder.
/// </summary>
public sealed record MatcherConfig
{
    /// <summary>How messages show the folder of the program's own rule pack.</summary>
    public const string ShippedRulesShownAs = "matcher/rules";

    /// <summary>Full path of the config file.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the config file, lower-case hex; empty where it was not read from one.</summary>
    public string Sha256 { get; init; } = "";

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

    /// <summary>Whether the config names no pack, so that the program's own is used.</summary>
    public bool RulesAreShipped { get; init; }

    /// <summary>How messages show the pack's folder, where neither its place nor the program's says it; else null.</summary>
    internal string? RulesShownAs { get; init; }

    /// <summary>Folder of the bureau's own rules and changes, which add to the rule pack; null where there is none.</summary>
    public string? LocalRulesFolder { get; init; }

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

    /// <summary>Share (0 to 1) by which the roster's people may have become fewer since the last complete night. Default 0.3.</summary>
    public double RosterMaxDrop { get; init; } = SourceInputReader.DefaultMaxDrop;

    /// <summary>Whether one of the roster's files may have nobody in it where others have people.</summary>
    public bool RosterAllowsEmptyFiles { get; init; }

    /// <summary>The databases that sources may be in, by name.</summary>
    public ImmutableDictionary<string, DatabaseAccess> Databases { get; init; } = ImmutableDictionary<string, DatabaseAccess>.Empty;

    /// <summary>The sources, in the order of the config.</summary>
    public required ImmutableArray<SourceInput> Sources { get; init; }

    /// <summary>
    /// Sources that this bureau does not receive, said once: rules that read them are reported as not run, run after
    /// run, but that does not make the run incomplete.
    /// </summary>
    public required ImmutableArray<string> NotReceived { get; init; }

    /// <summary>Columns that no file of a source has here, the same way: rules that cannot do without them are not run.</summary>
    public ImmutableArray<ColumnNotReceived> ColumnsNotReceived { get; init; } = [];

    /// <summary>The county's own notice, which rules cite beside national documents.</summary>
    public CountyNotice Notice { get; init; } = CountyNotice.None;

    /// <summary>The county's working groups with their townships, in the official order.</summary>
    public required ImmutableArray<WorkingGroup> Groups { get; init; }

    /// <summary>Parameters of the rules, by name.</summary>
    public required ImmutableDictionary<string, RunParameter> Parameters { get; init; }

    /// <summary>How leads are followed up.</summary>
    public FollowUpSettings FollowUp { get; init; } = FollowUpSettings.Usual;

    /// <summary>
    /// Full path of the bureau's own reasons of verdicts, which add to those of the rule pack; null where there is no such file.
    /// </summary>
    public string? LocalVerdictsFile { get; init; }

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

    /// <summary>
    /// The rule pack's folder as messages show it: relative to a folder, or <see cref="ShippedRulesShownAs"/>. Where the program is
    /// installed would help nobody to find a rule, and is different on every machine.
    /// </summary>
    /// <param name="folder">Full path of the folder that paths are shown relative to.</param>
    public string RulesShownFrom(string folder) => RulesShownAs is { } shown ? shown : RulesAreShipped
        ? ShippedRulesShownAs
        : WellFormedText.Of(System.IO.Path.GetRelativePath(folder, RulesFolder).Replace('\\', '/'));
}
