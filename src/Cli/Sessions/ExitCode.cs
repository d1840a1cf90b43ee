namespace Matcher.Cli.Sessions;

/// <summary>What the program tells whoever started it. 1 is not used: it is what a shell or a runtime says of itself.</summary>
internal enum ExitCode
{
    /// <summary>Complete: every active rule ran, with or without hits.</summary>
    Complete = 0,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>Config or rules are wrong; nothing was read.</summary>
    ConfigInvalid = 3,

    /// <summary>Finished, but something was not checked.</summary>
    Incomplete = 4,

    /// <summary>An output could not be written.</summary>
    OutputFailed = 5,

    /// <summary>Another run holds the lock.</summary>
    Locked = 6,

    /// <summary>A bug.</summary>
    Bug = 70,

    /// <summary>Cancelled.</summary>
    Cancelled = 130,
}
