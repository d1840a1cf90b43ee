using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matcher.Matches;
using Matcher.Reports.Figures;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;

namespace Matcher.Reports;

/// <summary>
/// What run.json says; its properties, in camel case and in this order, are the keys. Later runs read it: what is added has a
/// default and is not required, so that the files of older versions can be read.
/// </summary>
internal sealed record RunDocument
{
    public required ProgramEntry Program { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Finished { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string County { get; init; }

    public required string Config { get; init; }

    public required string Language { get; init; }

    /// <summary>What the run went by beside data and rules; null in the files of versions that did not say so.</summary>
    public RunSettings? Settings { get; init; }

    public required ImmutableArray<string> OnlyTownships { get; init; }

    public required RosterEntry Roster { get; init; }

    public required ImmutableArray<FileTally> Inputs { get; init; }

    /// <summary>Sources, or <c>roster</c>, that could not be used; <c>default</c> where an older version wrote it.</summary>
    public ImmutableArray<string> Unusable { get; init; }

    /// <summary>Sources, or <c>roster</c>, that somebody said have really so few rows.</summary>
    public ImmutableArray<string> AcceptedDrops { get => field.IsDefault ? [] : field; init; }

    public required ImmutableArray<RejectEntry> Rejects { get; init; }

    /// <summary>Only of rows that are decoded: about somebody on the roster, or kept for a 漏保 rule.</summary>
    public required ImmutableArray<FieldFaultEntry> FieldFaults { get; init; }

    public required EquationEntry RowEquation { get; init; }

    public required ImmutableArray<RuleEntry> Rules { get; init; }

    public required int IdentityDoubts { get; init; }

    /// <summary>消失: hits of earlier runs that this one looked for in vain, those of rules on trial apart.</summary>
    public int Gone { get; init; }

    /// <summary>How follow-up stands; null in the files of versions that did not say so.</summary>
    public FollowUpTally? FollowUp { get; init; }

    /// <summary>What <c>report.html</c> says, as figures; null in the files of versions that made no report.</summary>
    public RunFigures? Figures { get; init; }

    public required ImmutableArray<WrittenList> Lists { get; init; }

    public required ImmutableArray<ProblemEntry> Problems { get; init; }

    /// <summary>Shows whether the file is as it was written: <see cref="Publishing.RecordSeal"/>. Always the last.</summary>
    [JsonPropertyOrder(int.MaxValue)]
    public string? Seal { get; init; }

    /// <summary>Which run it is, as its report says it.</summary>
    [JsonIgnore]
    public RunHead Head => new(County, AsOf, Started, Finished, Language, Program.Version);

    /// <summary>Whether it was limited to some townships or rules.</summary>
    [JsonIgnore]
    public bool IsPartial => !OnlyTownships.IsEmpty || Figures is { OnlyRules.IsEmpty: false };

    /// <summary>Whether the run was about a township.</summary>
    public bool Covers(string township) => OnlyTownships.IsEmpty || OnlyTownships.Contains(township, StringComparer.Ordinal);

    internal sealed record ProgramEntry(string Name, string Version, string Runtime);

    internal sealed record RosterEntry(int People, int Households, int NotComparable);

    internal sealed record RejectEntry(string Source, string File, string? Sheet, string Code, long Count);

    internal sealed record FieldFaultEntry(string Source, string File, string? Sheet, string Column, string Kind, string Code, long Rows,
        ImmutableArray<long> FirstRows)
    {
        /// <summary>Keys in place of row numbers; null where rows have numbers.</summary>
        public ImmutableArray<string>? FirstKeys { get; init; }
    }

    internal sealed record EquationEntry(long Rows, long Matched, long NotOnRoster, long Rejected, bool Holds);

    internal sealed record RuleEntry(string Id, string Title, string Status, string List, string Sha256, bool Ran, string? NotRun, int Hits,
        int Unchecked)
    {
        /// <summary>Its hits of earlier runs that this one looked for in vain.</summary>
        public int Gone { get; init; }

        /// <summary>Whose it is; null in the files of versions that did not say so.</summary>
        public string? Owner { get; init; }

        /// <summary>What it did without. The reader that is made from this type sets it also where a file has no such key.</summary>
        public ImmutableArray<string> Without { get => field.IsDefault ? [] : field; init; }
    }

    internal sealed record ProblemEntry(string Code, string Severity, string Text);
}

/// <summary>Writes and reads it without looking at types at run time, which would cost a run a tenth of a second.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunDocument))]
internal sealed partial class RunDocumentContext : JsonSerializerContext;
