using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Temporary;
using Microsoft.Win32.SafeHandles;
using Polly.Retry;
using Polly;

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
        _pipeline.Execute(
            static (file, _) => FileKind.IsOrdinary(file)
                ? File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan)
                : throw new DamagedFileException(FileProblems.IsNoFile),
            path,
            cancellation);

    private static bool MayPass(IOException exception) =>
        exception is not (
            FileNotFoundException or DirectoryNotFoundException or DriveNotFoundException or PathTooLongException or DamagedFileException);
}
