namespace Matcher.Foundation.Problems;

/// <summary>What an error means for what has been asked for; the command line makes an exit code of it.</summary>
public enum ProblemClass
{
    /// <summary>Config, rules or descriptions of sources have to be mended before anything is read.</summary>
    ConfigInvalid,

    /// <summary>Something is not checked because of it; the rest is.</summary>
    Incomplete,

    /// <summary>An output cannot be written.</summary>
    OutputFailed,

    /// <summary>Something was asked for that does not exist.</summary>
    Usage,

    /// <summary>Another run is at work in the same place.</summary>
    Locked,
}
