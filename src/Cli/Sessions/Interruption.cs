using System.Runtime.InteropServices;
using Matcher.Cli.Resources;

namespace Matcher.Cli.Sessions;

/// <summary>
/// Ctrl+C, SIGTERM, and SIGHUP of a terminal or a connection that is closed. The first one asks the command to stop, and it may take the
/// time it needs to leave nothing half-written; the second one ends the program at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly CliTexts _texts;
    private readonly TextWriter _messages;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _hangUp;
    private int _asked;

    public Interruption(CliTexts texts, TextWriter messages)
    {
        _texts = texts;
        _messages = messages;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
    }

    /// <summary>Cancelled by the first request.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _hangUp.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _asked) > 1)
            EndAtOnce();
        _messages.WriteLine(_texts.Of("Stopping"));
        _source.Cancel();
    }

    private static void EndAtOnce()
    {
        // The live display hides the cursor, and has no time left to show it again.
        if (!Console.IsOutputRedirected)
            Console.CursorVisible = true;
        Environment.Exit((int)ExitCode.Cancelled);
    }
}
