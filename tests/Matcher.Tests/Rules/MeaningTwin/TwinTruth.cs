namespace Matcher.Rules.MeaningTwin;

/// <summary>Three values, in the order in which the least of several decides <c>all</c> and the greatest <c>any</c>.</summary>
internal enum TwinTruth
{
    No,
    Open,
    Yes,
}

/// <summary>What came of a condition.</summary>
/// <param name="Truth">The answer.</param>
/// <param name="ByWord">Where it is open: whether a word is to blame that nobody knows.</param>
internal readonly record struct TwinAnswer(TwinTruth Truth, bool ByWord = false)
{
    public static TwinAnswer Of(bool holds) => new(holds ? TwinTruth.Yes : TwinTruth.No);

    public static TwinAnswer All(IEnumerable<TwinAnswer> parts) => Joined([.. parts], answers => answers.Min());

    public static TwinAnswer Any(IEnumerable<TwinAnswer> parts) => Joined([.. parts], answers => answers.Max());

    public TwinAnswer Negated() => this with { Truth = TwinTruth.Yes - (int)Truth };

    private static TwinAnswer Joined(TwinAnswer[] parts, Func<IEnumerable<TwinTruth>, TwinTruth> decide)
    {
        var truth = decide(parts.Select(part => part.Truth));
        return new TwinAnswer(truth, truth == TwinTruth.Open && Array.Exists(parts, part => part.Truth == TwinTruth.Open && part.ByWord));
    }
}
