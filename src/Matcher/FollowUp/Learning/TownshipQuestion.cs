namespace Matcher.FollowUp.Learning;

/// <summary>Something that a township may be asked about its answers, with the figures behind it.</summary>
/// <param name="Township">乡镇, as the ledger has it.</param>
/// <param name="Sign">What it is about.</param>
/// <param name="Some">On how many lines it is so; for <see cref="PerfunctorySign.TooManyADay"/> households.</param>
/// <param name="All">Of how many lines.</param>
internal sealed record TownshipQuestion(string Township, PerfunctorySign Sign, int Some, int All)
{
    /// <summary>The text, or the batch, that it is about; empty: none.</summary>
    public string What { get; init; } = "";

    /// <summary>The day that it is about; null: none.</summary>
    public DateOnly? Day { get; init; }
}
