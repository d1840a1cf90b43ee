namespace Matcher.Runs;

/// <summary>How a run ended; the command line makes its exit code from it.</summary>
public enum RunOutcomeKind
{
    /// <summary>Every active rule ran, with or without hits.</summary>
    Complete,

    /// <summary>Config or rules are wrong; nothing was read.</summary>
    ConfigInvalid,

    /// <summary>Finished, but something was not checked.</summary>
    Incomplete,

    /// <summary>An output could not be written.</summary>
    OutputFailed,

    /// <summary>Another run holds the lock.</summary>
    Locked,

    /// <summary>Finished, and the ledger does not add up: a bug.</summary>
    Unbalanced,
}
