namespace Matcher.Rules.Model;

/// <summary>An overpayment estimate (估算): never a verdict, never spread over time that the source does not give.</summary>
/// <param name="Months">Whole months from the month after <paramref name="From"/> to the as-of month.</param>
/// <param name="Amount">Months × the person's monthly share, yuan; null when the roster gives no share.</param>
/// <param name="From">The day that starts it: the event, or the day before the allowance began, whichever is later.</param>
public sealed record Estimate(int Months, decimal? Amount, DateOnly From);
