using System.Collections.Immutable;

namespace Matcher.Reports.Figures;

/// <summary>How follow-up went from night to night, from the ledger.</summary>
/// <param name="Runs">The nights that count, up to the one that the report is of, the earliest first.</param>
internal sealed record RunTrend(ImmutableArray<TrendRun> Runs);

/// <summary>One night of it. What people did is counted with the night that follows.</summary>
/// <param name="AsOf">基准日.</param>
/// <param name="New">Cases that were found for the first time.</param>
/// <param name="Back">Cases that were opened again.</param>
/// <param name="Ended">Open cases that ended: closed, cleared, handed over or gone by themselves.</param>
/// <param name="Open">Open cases at its end.</param>
/// <param name="IsIncomplete">Whether a rule did not run that night.</param>
internal sealed record TrendRun(DateOnly AsOf, int New, int Back, int Ended, int Open, bool IsIncomplete);
