using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Examples;

/// <summary>What an example came to.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Exemption">The exemption that applied, or null.</param>
/// <param name="Finding">The finding, or null.</param>
internal sealed record ExampleResult(TestOutcome Outcome, string? Exemption, Finding? Finding)
{
    /// <summary>No finding.</summary>
    public static ExampleResult NoHit { get; } = new(TestOutcome.NoHit, Exemption: null, Finding: null);

    /// <summary>It could not be decided.</summary>
    public static ExampleResult Undecided { get; } = new(TestOutcome.Undecided, Exemption: null, Finding: null);

    /// <summary>A finding.</summary>
    public static ExampleResult Hit(Finding finding) => new(TestOutcome.Hit, Exemption: null, finding);

    /// <summary>What a ruling comes to.</summary>
    /// <param name="ruling">The ruling.</param>
    /// <param name="finding">Makes the finding where there is one.</param>
    public static ExampleResult Of(Ruling ruling, Func<Ruling.Met, Finding> finding) => ruling switch
    {
        Ruling.Met met => Hit(finding(met)),
        Ruling.Exempt exempt => new ExampleResult(TestOutcome.Exempt, exempt.Name, Finding: null),
        Ruling.Undecided => Undecided,
        _ => NoHit,
    };
}
