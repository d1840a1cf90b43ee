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

    /// <summary>So much of a file has been read. Files that will be read are told beforehand, as waiting.</summary>
    /// <param name="file">The file, and how far it is.</param>
    void Reading(FileProgress file);

    /// <summary>So many of the files of the result have been written.</summary>
    /// <param name="done">How many.</param>
    /// <param name="total">Of how many.</param>
    void Writing(int done, int total)
    {
    }

    /// <summary>A problem, as soon as it is known.</summary>
    void Problem(Problem problem);

    /// <summary>
    /// Something was thrown that cost a part of the run and not all of it: a bug, for the log of developers. What it cost is told as a
    /// problem, too.
    /// </summary>
    /// <param name="exception">What was thrown; its text may quote a row and is for nobody.</param>
    void Bug(Exception exception);
}
