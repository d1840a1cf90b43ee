using System.Collections.Immutable;
using Matcher.Reports.Results;
using Matcher.Scheduling.Nights;

namespace Matcher.Reports.Figures;

/// <summary>
/// What the report of a night says, as figures: no name and no number of anybody is in here. It is kept in <c>run.json</c>, so that the
/// report of any recorded night can be made again. What is added later has a default: files of older versions are read, too.
/// </summary>
internal sealed record RunFigures
{
    /// <summary>The night before that counts; null: this is the first.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Nights before it of which there are no lists, the earliest first.</summary>
    public ImmutableArray<LostRun> LostRuns { get => field.IsDefault ? [] : field; init; }

    /// <summary>Rules that the run was limited to; empty: the whole pack.</summary>
    public ImmutableArray<string> OnlyRules { get => field.IsDefault ? [] : field; init; }

    /// <summary>Townships that the run was limited to; empty: the whole county.</summary>
    public ImmutableArray<string> OnlyTownships { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether something was not checked, as the exit code tells it.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The county, with the sums of all townships. People and households are counted once.</summary>
    public required PlaceFigures County { get; init; }

    /// <summary>The townships in the official order, those that are in no list after them.</summary>
    public required ImmutableArray<PlaceFigures> Townships { get; init; }

    /// <summary>The rules of the pack that are active, by id.</summary>
    public required ImmutableArray<RuleFigures> Rules { get; init; }

    /// <summary>Leads by level, the highest first, every level.</summary>
    public required ImmutableArray<NamedCount> Levels { get; init; }

    /// <summary>Leads by match grade, A to D, every grade.</summary>
    public required ImmutableArray<NamedCount> Grades { get; init; }

    /// <summary>What was not checked, the worst first: sources that failed, rules that did not run, and what was left undecided.</summary>
    public required ImmutableArray<Unchecked> NotChecked { get; init; }

    /// <summary>The roster, then the sources by id.</summary>
    public required ImmutableArray<SourceFigures> Sources { get; init; }

    /// <summary>更正单 by agency.</summary>
    public required ImmutableArray<AgencyFigures> Agencies { get; init; }

    /// <summary>核实率 and the order of work; null: a partial run.</summary>
    public OrderTally? Order { get; init; }

    /// <summary>What was told while it ran, in the order in which it came: the first so many.</summary>
    public required ImmutableArray<Wording> Problems { get; init; }

    /// <summary>How much was told beside these.</summary>
    public int MoreProblems { get; init; }
}

/// <summary>Something with a number.</summary>
/// <param name="Name">Its word, as lists write it.</param>
/// <param name="Count">How many.</param>
internal sealed record NamedCount(string Name, int Count);
