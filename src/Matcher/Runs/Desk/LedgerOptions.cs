namespace Matcher.Runs.Desk;

/// <summary>What the command line says to every command that works on the ledger.</summary>
public sealed record LedgerOptions
{
    /// <summary>The day on which what is done counts; null: the config's as-of date, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Who does it, as the history will say.</summary>
    public string By { get; init; } = "";
}
