namespace Matcher.FollowUp.Cases;

/// <summary>
/// Where something stands in a case's history: what a night saw stands at its as-of date, what people did stands after the last night
/// that was recorded when they did it.
/// </summary>
/// <param name="AsOf">基准日 of the night; the least of days where there was none.</param>
/// <param name="Action">The action; 0 for what the night itself saw.</param>
internal readonly record struct Moment(DateOnly AsOf, long Action) : IComparable<Moment>
{
    /// <summary>The moment of what the run of a day saw.</summary>
    public static Moment Of(DateOnly asOf) => new(asOf, 0);

    /// <inheritdoc/>
    public int CompareTo(Moment other) =>
        AsOf.CompareTo(other.AsOf) is var order and not 0 ? order : Action.CompareTo(other.Action);
}
