using System.Text;

namespace Matcher.Cli.Terminal;

/// <summary>
/// Standard output and standard error with Chinese intact. Redirected: UTF-8 without a byte order mark, whatever the
/// machine's code page. A Windows console is written to in UTF-16, which it holds inside: so no code page stands in the way, and
/// that of the window, which outlives the program, is never touched, however the program ends.
/// </summary>
internal sealed class ConsoleStreams : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly LossyStream _output = new(Console.OpenStandardOutput);
    private readonly LossyStream _error = new(Console.OpenStandardError);

    private ConsoleStreams()
    {
        Output = Console.IsOutputRedirected ? Redirected(_output) : Console.Out;
        Error = Console.IsErrorRedirected ? Redirected(_error) : Console.Error;
    }

    /// <summary>Results.</summary>
    public TextWriter Output { get; }

    /// <summary>Why some of the results were lost; null when they were not.</summary>
    public string? WhyOutputLost => _output.WhyLost;

    /// <summary>Progress and messages; several threads may write.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person is watching <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static ConsoleStreams Open()
    {
        SpeakUnicode();
        return new ConsoleStreams();
    }

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }

    // With UTF-16 .NET writes and reads whole characters (WriteConsoleW, ReadConsoleW) and sets no code page. With UTF-8 it would: a
    // console of Chinese Windows with a raster font then shows boxes (gerardog/gsudo#129), and one that is killed stays so.
    private static void SpeakUnicode()
    {
        if (!OperatingSystem.IsWindows())
            return;
        try
        {
            if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
                Console.OutputEncoding = Encoding.Unicode;
            if (!Console.IsInputRedirected)
                Console.InputEncoding = Encoding.Unicode;
        }
        catch (IOException)
        {
            // A window that cannot be asked shows what it can; the log has everything in UTF-8.
        }
    }

    private static TextWriter Redirected(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, Utf8) { AutoFlush = true });
}
