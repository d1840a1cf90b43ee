using System.Text.Json.Serialization;

namespace Matcher.Reports.Figures;

/// <summary>What sort of gap it is, the worst first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UncheckedKind>))]
internal enum UncheckedKind
{
    /// <summary>A source, or the roster, could not be used.</summary>
    SourceFailed,

    /// <summary>A rule did not run (未比对).</summary>
    RuleNotRun,

    /// <summary>A rule could not decide about some people: a word that nobody knows, a column that one file lacks.</summary>
    RuleUndecided,

    /// <summary>A rule ran without one of several sources.</summary>
    RulePartly,

    /// <summary>People on the roster whose own number cannot be compared.</summary>
    PeopleNotComparable,

    /// <summary>People on the roster of whom it is not known whether they are still paid.</summary>
    PeopleUnanswered,

    /// <summary>A source that the bureau does not receive, as it said.</summary>
    SourceAbsent,
}

/// <summary>Something that was not checked tonight, which is not the same as no lead.</summary>
/// <param name="Kind">What sort of gap.</param>
/// <param name="Name">Title of the rule or the source; empty: people.</param>
/// <param name="Id">Id of the rule or the source; empty: people.</param>
/// <param name="Count">Of people or rows: how many; null: all that the rule or source is about.</param>
/// <param name="Reason">Why, and what to do.</param>
internal sealed record Unchecked(UncheckedKind Kind, string Name, string Id, int? Count, Wording Reason);
