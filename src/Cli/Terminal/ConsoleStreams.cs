using System.Text;

namespace Matcher.Cli.Terminal;

/// <summary>
/// Standard output and standard error with Chinese intact. Redirected: UTF-8 without a byte order mark, whatever the
/// machine's code page. On a terminal: as the terminal is set, if it can show Chinese; else it is set to UTF-8 and set back
/// at the end, because the code page belongs to the window and outlives the program.
/// </summary>
internal sealed class ConsoleStreams : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // A console of Chinese Windows (936, or 54936) shows Chinese as it is; with a raster font it does not after a switch
    // to UTF-8 (gerardog/gsudo#129).
    private static readonly int[] CodePagesWithChinese = [936, 54936, 65001];

    private readonly LossyStream _output = new(Console.OpenStandardOutput);
    private readonly LossyStream _error = new(Console.OpenStandardError);
    private readonly Encoding? _before;

    private ConsoleStreams(Encoding? before)
    {
        Output = Console.IsOutputRedirected ? Redirected(_output) : Console.Out;
        Error = Console.IsErrorRedirected ? Redirected(_error) : Console.Error;
        _before = before;
    }

    /// <summary>Results.</summary>
    public TextWriter Output { get; }

    /// <summary>Why some of the results were lost; null when they were not.</summary>
    public string? WhyOutputLost => _output.WhyLost;

    /// <summary>Progress and messages; several threads may write.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person is watching <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static ConsoleStreams Open() => new(SwitchTerminalToUtf8());

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
        if (_before is not null)
            Console.OutputEncoding = _before;
    }

    private static Encoding? SwitchTerminalToUtf8()
    {
        if (!OperatingSystem.IsWindows() || (Console.IsOutputRedirected && Console.IsErrorRedirected))
            return null;
        try
        {
            var before = Console.OutputEncoding;
            if (CodePagesWithChinese.Contains(before.CodePage))
                return null;
            Console.OutputEncoding = Utf8;
            return before;
        }
        catch (IOException)
        {
            // A window that cannot be switched shows what it can; the log has everything in UTF-8.
            return null;
        }
    }

    private static TextWriter Redirected(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, Utf8) { AutoFlush = true });
}
