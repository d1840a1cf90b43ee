using System.CommandLine;

namespace Matcher.Cli.Commands;

/// <summary>A command whose help shows how it is typed.</summary>
internal sealed class ExampledCommand : Command
{
    /// <summary>Makes it.</summary>
    /// <param name="name">As it is typed.</param>
    /// <param name="description">What it does.</param>
    /// <param name="examples">One a line.</param>
    public ExampledCommand(string name, string description, string examples)
        : base(name, description) =>
        Examples = [.. examples.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What may be typed, one a line.</summary>
    public IReadOnlyList<string> Examples { get; }
}
