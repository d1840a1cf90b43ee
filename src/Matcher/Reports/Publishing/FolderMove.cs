using Polly;
using Polly.Retry;

namespace Matcher.Reports.Publishing;

/// <summary>Moves a folder to a path where there is none.</summary>
/// <exception cref="IOException">It could not be moved.</exception>
/// <exception cref="UnauthorizedAccessException">It could not be moved: on Windows, a file in it is open.</exception>
internal delegate void FolderMove(string from, string to);

/// <summary>Ways of moving a folder.</summary>
internal static class FolderMoves
{
    /// <summary>Moves a folder as the system does, and has four seconds' patience with whoever holds a file in it.</summary>
    public static FolderMove Usual { get; } = Patiently(Directory.Move, TimeSpan.FromMilliseconds(250));

    /// <summary>
    /// Tries up to five times, waiting twice as long each time: a virus scanner or an indexer holds a new file for a
    /// moment. An analyst's Excel holds it for hours, and no waiting helps.
    /// </summary>
    /// <param name="move">Moves it.</param>
    /// <param name="firstWait">How long to wait after the first attempt.</param>
    public static FolderMove Patiently(FolderMove move, TimeSpan firstWait)
    {
        var patience = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<UnauthorizedAccessException>(),
                MaxRetryAttempts = 4,
                Delay = firstWait,
                BackoffType = DelayBackoffType.Exponential,
            })
            .Build();
        return (from, to) => patience.Execute(() => move(from, to));
    }
}
