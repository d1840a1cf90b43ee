namespace Matcher.Samples.Returned;

/// <summary>Files of <c>samples/returned</c> that are taken in one after the other.</summary>
internal sealed record ReturnedStory
{
    /// <summary>The ledger: the sample's, a night later, or with a rule on trial.</summary>
    public string Ledger { get; set; } = "sample";

    /// <summary><c>review:</c> of the config.</summary>
    public string Review { get; set; } = "none";

    /// <summary>The imports.</summary>
    public ReturnedStep[] Steps { get; set; } = [];
}
