using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Reports.Publishing;

/// <summary>
/// The folder of one run. It is made under a hidden name beside the results and moved into its place when it is whole, so
/// that whoever looks sees the result before or the result after, whatever happens in between.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    // Nobody has as many windows open; beyond it something else is wrong.
    private const int MostResultsOfADay = 50;

    private readonly string _outputFolder;
    private readonly string _day;
    private readonly FolderMove _move;
    private readonly IDisposable _lock;
    private bool _isPublished;

    private RunFolder(string outputFolder, string day, FolderMove move, IDisposable runLock)
    {
        _outputFolder = outputFolder;
        _day = day;
        _move = move;
        _lock = runLock;
        FullPath = Path.Combine(outputFolder, RunFolderNames.ForWriting(day));
    }

    /// <summary>Full path of the folder to write into, until it is published.</summary>
    public string FullPath { get; }

    /// <summary>
    /// Begins a run: takes the lock, puts right what a killed run left, makes the folder. To be called before the long
    /// match, so that a folder that cannot be written is known at once.
    /// </summary>
    /// <param name="outputFolder">Full path of the folder that holds one folder a run; made when it is not there.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="problems">
    /// Takes why not: <see cref="ProblemCode.RunLocked"/> or <see cref="ProblemCode.OutputFolderNotWritable"/>.
    /// </param>
    /// <param name="move">How folders are moved; null: as usual.</param>
    /// <param name="kind">What the result is: each kind has a folder of its own.</param>
    /// <returns>Null, with a problem, when there can be no run.</returns>
    public static RunFolder? Begin(
        string outputFolder, DateOnly asOf, ProblemList problems, FolderMove? move = null, ResultKind kind = ResultKind.Whole)
    {
        IDisposable? held = null;
        try
        {
            Directory.CreateDirectory(outputFolder);
            held = RunLock.Take(outputFolder);
            if (held is null)
            {
                problems.Add(OutputProblems.RunLocked(new Place(outputFolder)));
                return null;
            }

            var run = new RunFolder(outputFolder, RunFolderNames.Day(asOf, kind), move ?? FolderMoves.Usual, held);
            InterruptedRuns.Heal(outputFolder, run._move, problems);
            Directory.CreateDirectory(run.FullPath);
            held = null;
            return run;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(OutputProblems.FolderNotWritable(new Place(outputFolder), error.Message));
            return null;
        }
        finally
        {
            held?.Dispose();
        }
    }

    /// <summary>
    /// Moves the folder into its place, over the result of an earlier run of the same day. Where that one cannot be moved
    /// out of the way, because somebody has a file of it open on Windows, the new one goes beside it under the next number. What
    /// people had changed or added in a result that is replaced is kept beside it.
    /// </summary>
    /// <param name="problems">Takes a warning when it went beside, and one where something was kept.</param>
    /// <returns>Full path of the result.</returns>
    /// <exception cref="IOException">It could not be moved; the result before is still in its place.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public string Publish(ProblemList problems)
    {
        for (var number = 1; number <= MostResultsOfADay; number++)
        {
            var result = Result(number);
            if (!TryMoveAside(result, out var old))
                continue;
            MoveInto(result, old);
            _isPublished = true;
            if (old is not null)
                new ReplacedResult(old, result).PutAway(_move, problems);
            PutSupersededAway(number + 1, problems);
            if (number > 1)
                problems.Add(OutputProblems.PublishedBeside(new Place(Result(1)), Path.GetFileName(result)));
            return result;
        }

        throw new IOException($"No folder of {Result(1)} could be replaced.");
    }

    /// <summary>Removes what was not published, and lets the next run in.</summary>
    public void Dispose()
    {
        if (!_isPublished && Directory.Exists(FullPath))
            FolderRemoval.Try(FullPath);
        _lock.Dispose();
    }

    private string Result(int number) => Path.Combine(_outputFolder, RunFolderNames.Result(_day, number));

    private bool TryMoveAside(string result, out string? old)
    {
        old = Path.Combine(_outputFolder, RunFolderNames.ForOld(Path.GetFileName(result)));
        if (Directory.Exists(result))
            return TryMove(result, old);
        old = null;
        return true;
    }

    private bool TryMove(string from, string to)
    {
        try
        {
            _move(from, to);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void MoveInto(string result, string? old)
    {
        try
        {
            _move(FullPath, result);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (old is not null)
                _move(old, result);
            throw;
        }
    }

    // Results of the same day that went beside one that was held open: older than the one that is there now. They go by way of a
    // name that is cleared up after a kill, never put back.
    private void PutSupersededAway(int firstNumber, ProblemList problems)
    {
        for (var number = firstNumber; number <= MostResultsOfADay && Directory.Exists(Result(number)); number++)
        {
            var result = Result(number);
            var superseded = Path.Combine(_outputFolder, RunFolderNames.ForSuperseded(Path.GetFileName(result)));
            if (TryMove(result, superseded))
                new ReplacedResult(superseded, result).PutAway(_move, problems);
        }
    }
}
