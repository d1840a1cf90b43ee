using Matcher.Cli.Machines;
using Matcher.Cli.Resources;

namespace Matcher.Cli.Sessions;

/// <summary>What every command has at hand: where to write, in which language, how much, and when to stop.</summary>
internal sealed record Session
{
    /// <summary>The texts, in the user's language.</summary>
    public required CliTexts Texts { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Progress and messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person is watching <see cref="Error"/>.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours may be used (https://no-color.org).</summary>
    public required bool Colours { get; init; }

    /// <summary>The folder that paths on the command line are relative to.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Ctrl+C, or a request of the system to end.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>The machine it is on.</summary>
    public IMachine Machine { get; init; } = new ThisMachine();

    /// <summary>Where a person who watches answers; null: nobody is there to be asked.</summary>
    public TextReader? Questions { get; init; }

    /// <summary>How much is told.</summary>
    public Detail Detail { get; init; } = Detail.Normal;

    /// <summary>Whether the result is one JSON document instead of text.</summary>
    public bool Json { get; init; }

    /// <summary>What has been told of what is wrong; one for all copies of a session.</summary>
    public ToldProblems Told { get; } = new();

    /// <summary>A path of the command line in full.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingFolder);
}

/// <summary>How much is told.</summary>
internal enum Detail
{
    /// <summary>Problems only.</summary>
    Quiet,

    /// <summary>Progress and a summary.</summary>
    Normal,

    /// <summary>File by file.</summary>
    Verbose,
}
