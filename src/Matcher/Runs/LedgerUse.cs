namespace Matcher.Runs;

/// <summary>What a ledger is opened for.</summary>
internal enum LedgerUse
{
    /// <summary>A run: it writes.</summary>
    Run,

    /// <summary>A run that only looks: it tells what a run would.</summary>
    DryRun,

    /// <summary>A check: it tells as an error what would keep a run from writing.</summary>
    Check,

    /// <summary>An explanation of some day.</summary>
    Explain,

    /// <summary>People look at what was recorded.</summary>
    Look,

    /// <summary>People record what they did.</summary>
    Act,
}
