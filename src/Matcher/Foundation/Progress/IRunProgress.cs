using Matcher.Foundation.Problems;

namespace Matcher.Foundation.Progress;

/// <summary>The stages of a run, in order.</summary>
public enum RunStage
{
    /// <summary>Reading rules and source descriptions.</summary>
    Rules,

    /// <summary>Reading the roster.</summary>
    Roster,

    /// <summary>Reading the sources and matching.</summary>
    Sources,

    /// <summary>Applying the rules.</summary>
    Hits,

    /// <summary>Writing lists and ledger.</summary>
    Writing,
}

/// <summary>Told how a run is getting on. Called from several threads; must not throw.</summary>
public interface IRunProgress
{
    /// <summary>A stage begins.</summary>
    void Stage(RunStage stage);

    /// <summary>So many rows of a source have been read, of so many bytes.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="bytesRead">Bytes read of all its files.</param>
    /// <param name="bytesTotal">Size of all its files.</param>
    void Reading(string source, long bytesRead, long bytesTotal);

    /// <summary>A problem, as soon as it is known.</summary>
    void Problem(Problem problem);

    /// <summary>
    /// Something was thrown that cost a part of the run and not all of it: a bug, for the log of developers. What it cost is told as a
    /// problem, too.
    /// </summary>
    /// <param name="exception">What was thrown; its text may quote a row and is for nobody.</param>
    void Bug(Exception exception);
}
