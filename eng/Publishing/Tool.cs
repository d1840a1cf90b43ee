using System.Diagnostics;
using System.Text;

namespace Matcher.Publishing;

/// <summary>Starts the tools that publishing rests on: git and dotnet.</summary>
internal static class Tool
{
    /// <summary>Runs one, with its output going where ours goes.</summary>
    /// <exception cref="PublishingException">It ended with another exit code than 0.</exception>
    public static void Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var words = arguments.ToList();
        Console.WriteLine($"{program} {string.Join(' ', words)}");
        using var process = Start(folder, program, words, isRead: false);
        process.WaitForExit();
        ThrowUnlessDone(process, program, words);
    }

    /// <summary>Runs one, and returns what it wrote.</summary>
    /// <exception cref="PublishingException">As above.</exception>
    public static string Read(string folder, string program, params IEnumerable<string> arguments)
    {
        var words = arguments.ToList();
        using var process = Start(folder, program, words, isRead: true);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        ThrowUnlessDone(process, program, words);
        return output;
    }

    private static Process Start(string folder, string program, List<string> arguments, bool isRead)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        if (isRead)
        {
            start.RedirectStandardOutput = true;
            start.StandardOutputEncoding = Encoding.UTF8;
        }

        return Process.Start(start)!;
    }

    private static void ThrowUnlessDone(Process process, string program, List<string> arguments)
    {
        if (process.ExitCode != 0)
            throw new PublishingException($"{program} {arguments[0]} ended with {process.ExitCode}");
    }
}
