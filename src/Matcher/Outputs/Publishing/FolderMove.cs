using Polly;
using Polly.Retry;

namespace Matcher.Outputs.Publishing;

/// <summary>Moves a folder to a path where there is none.</summary>
/// <exception cref="IOException">It could not be moved.</exception>
/// <exception cref="UnauthorizedAccessException">It could not be moved: on Windows, a file in it is open.</exception>
internal delegate void FolderMove(string from, string to);

/// <summary>Ways of moving a folder.</summary>
internal static class FolderMoves
{
    // A virus scanner or an indexer holds a new file for a moment; an analyst's Excel holds it for hours.
    private static readonly ResiliencePipeline Patience = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<UnauthorizedAccessException>(),
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(250),
            BackoffType = DelayBackoffType.Exponential,
        })
        .Build();

    /// <summary>Tries again for about four seconds.</summary>
    public static void Patiently(string from, string to) => Patience.Execute(() => Directory.Move(from, to));
}
