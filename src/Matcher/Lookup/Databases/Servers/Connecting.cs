using Polly;
using Polly.Retry;

namespace Matcher.Lookup.Databases.Servers;

/// <summary>
/// How long is waited for a server that cannot be entered at the moment: 0.3, 0.6 and 1.2 seconds, in which one is restarted, or a name
/// moves to another. Only connecting is tried again, never a query.
/// </summary>
internal static class Connecting
{
    /// <summary>Tries again what is <see cref="DatabaseFailedException.IsTransient"/>.</summary>
    public static ResiliencePipeline Patiently { get; } = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<DatabaseFailedException>(static failed => failed.IsTransient),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
        })
        .Build();
}
