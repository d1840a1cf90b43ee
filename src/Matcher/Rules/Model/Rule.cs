using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Rules.Model;

/// <summary>规则: one check, read from one YAML file.</summary>
public sealed record Rule
{
    /// <summary>File name without extension, stable for ever.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it counts.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>What sort of check it is, by the word that rules write: <c>present</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Why it matters, for the caseworker.</summary>
    public required string Why { get; init; }

    /// <summary>政策依据; without the county's own notice where the config has none.</summary>
    public required ImmutableArray<Basis> Basis { get; init; }

    /// <summary>The parts of the county's own notice that it names, whether the config has a notice or not.</summary>
    internal ImmutableArray<string> NoticeParts { get; init; } = [];

    /// <summary>Which list its findings go to.</summary>
    public required RuleList List { get; init; }

    /// <summary>重点排查 groups the rule belongs to (老年人, 大学毕业生); usually none.</summary>
    public required ImmutableArray<string> Focus { get; init; }

    /// <summary>级别.</summary>
    public required Level Level { get; init; }

    /// <summary>The grades it accepts.</summary>
    public required ImmutableArray<MatchGrade> Grades { get; init; }

    /// <summary>The sources it reads; empty for rules on the roster alone. If one failed, the rule is not run.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>建议措施.</summary>
    public required string Action { get; init; }

    /// <summary>How long until 整改期限; null where the rule says nothing.</summary>
    public required RuleDue? Due { get; init; }

    /// <summary>Days until 整改期限, counted from the as-of date.</summary>
    public int? DueDays => Due?.Days;

    /// <summary>
    /// The columns that a clearance rests on, as the rule names them: a cleared hit is opened again when one of them says something
    /// else. Where the rule declares none: <c>identity</c> and what <c>when</c> and <c>except</c> ask.
    /// </summary>
    public ImmutableArray<string> ReopensOn { get; init; } = [];

    /// <summary>The rule whose hits, with their history, this one carries on; null: none.</summary>
    public string? Replaces => Replaced?.Id;

    /// <summary>The <c>identity</c> columns that the rule, or the one it replaces, had before; null: the same as today.</summary>
    public ImmutableArray<string>? IdentityWas { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex; where the bureau's own file stands over the pack's, of both.</summary>
    public required string Hash { get; init; }

    /// <summary>Whose it is, and in which files it is written.</summary>
    public RuleOrigin Origin { get; init; } = new(RuleOwner.Pack, "", "");

    /// <summary>The parameters of the run that it needs, without dollar sign, each once, in the order of the file.</summary>
    public ImmutableArray<string> Parameters => [.. Check.Body.Parameters.Select(use => use.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Where it says which rule it replaces; null: none.</summary>
    internal RuleReference? Replaced { get; init; }

    /// <summary>What it does, in its own form for each kind.</summary>
    internal RuleCheck Check { get; init; } = null!;
}
