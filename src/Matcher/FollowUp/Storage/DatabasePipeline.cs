using Microsoft.Data.Sqlite;
using Polly;
using Polly.Retry;

namespace Matcher.FollowUp.Storage;

/// <summary>
/// How long the ledger is waited for while another program reads or writes it. A whole transaction is tried again, from
/// its beginning.
/// </summary>
internal static class DatabasePipeline
{
    private const int Busy = 5; // SQLITE_BUSY: another connection holds the file
    private const int Locked = 6; // SQLITE_LOCKED: another statement holds the table

    /// <summary>Ten more attempts over 7.5 seconds: 0.1, 0.2, 0.4, 0.8 and then every second.</summary>
    /// <param name="clock">Measures the waits.</param>
    public static ResiliencePipeline Create(TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 10,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(1),
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = new PredicateBuilder().Handle<SqliteException>(IsBusy),
            })
            .Build();

    /// <summary>Whether waiting may help.</summary>
    public static bool IsBusy(SqliteException exception) => exception.SqliteErrorCode is Busy or Locked;
}
