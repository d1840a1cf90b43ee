using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Temporary;
using Microsoft.Win32.SafeHandles;
using Polly;
using Polly.Retry;

namespace Matcher.Formats.Files;

/// <summary>
/// Opens files that other people use at the same time: an export that is open in Excel, a share that is away for a
/// moment. Opening is tried again for a few seconds; what cannot pass by waiting (no such file, no permission) is not.
/// </summary>
/// <param name="clock">Measures the waits.</param>
internal sealed class SharedFiles(TimeProvider clock)
{
    /// <summary>Where what is in a file is unpacked.</summary>
    public TemporaryFiles Temporary { get; init; } = TemporaryFiles.OfSystem();

    // 0.2 + 0.4 + 0.8 + 1.6 = 3 seconds: Excel holds a file while it saves, a share reconnects.
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            ShouldHandle = new PredicateBuilder().Handle<IOException>(MayPass),
        })
        .Build();

    private readonly ResiliencePipeline<bool> _growing = new ResiliencePipelineBuilder<bool> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<bool>
        {
            MaxRetryAttempts = (int)(LongestCopy / BetweenLooks),
            Delay = BetweenLooks,
            BackoffType = DelayBackoffType.Constant,
            ShouldHandle = static attempt => ValueTask.FromResult(attempt.Outcome.Result),
        })
        .Build();

    /// <summary>How long a file is waited for that is being copied.</summary>
    public static TimeSpan LongestCopy { get; } = TimeSpan.FromSeconds(30);

    // A share may take its time between two blocks.
    private static TimeSpan BetweenLooks { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Opens a file for reading from front to back, leaving others free to write, rename and delete it.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not read it.</exception>
    /// <exception cref="DamagedFileException">
    /// It is no file but a pipe, a device or a socket, whose opening or reading may never end.
    /// </exception>
    /// <exception cref="IOException">It is still locked, or the share still away, after the last attempt.</exception>
    public SafeFileHandle OpenForReading(string path, CancellationToken cancellation = default) =>
        OpenForReading(path, out _, cancellation);

    /// <summary>Opens a file as above.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="wasLocked">Whether it could be opened at the second attempt only, or later: somebody was writing it.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public SafeFileHandle OpenForReading(string path, out bool wasLocked, CancellationToken cancellation = default)
    {
        var attempts = 0;
        var opened = _pipeline.Execute(
            _ =>
            {
                attempts++;
                return FileKind.IsOrdinary(path)
                    ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete,
                        FileOptions.SequentialScan)
                    : throw new DamagedFileException(FileProblems.IsNoFile);
            },
            cancellation);
        wasLocked = attempts > 1;
        return opened;
    }

    /// <summary>
    /// Waits until a file no longer changes; false where it still does after <see cref="LongestCopy"/>. For files of which something
    /// shows that they are being written: even a file that is whole takes two seconds.
    /// </summary>
    /// <param name="file">The file, open.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public bool WaitUntilWhole(SafeFileHandle file, CancellationToken cancellation = default)
    {
        (long, DateTime)? before = null;
        return !_growing.Execute(
            _ =>
            {
                var now = (RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
                var hasChanged = now != before;
                before = now;
                return hasChanged;
            },
            cancellation);
    }

    private static bool MayPass(IOException exception) =>
        exception is not (
            FileNotFoundException or DirectoryNotFoundException or DriveNotFoundException or PathTooLongException or DamagedFileException);
}
