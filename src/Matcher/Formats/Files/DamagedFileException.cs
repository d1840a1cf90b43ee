using Matcher.Foundation.Problems;

namespace Matcher.Formats.Files;

/// <summary>
/// A file turned out to be damaged, or of a kind that cannot be read, perhaps after many of its rows had been. An
/// <see cref="IOException"/>, because whoever reads a file is ready for one.
/// </summary>
internal sealed class DamagedFileException(ProblemCode fault, Exception? cause = null) : IOException("The file cannot be read further.", cause)
{
    /// <summary>What is wrong with it.</summary>
    public ProblemCode Fault { get; } = fault;

    /// <summary>What a user is to be told of a file that could not be read.</summary>
    public static Problem ProblemOf(IOException error, string file) => error is DamagedFileException damaged
        ? Problem.Error(damaged.Fault, new Place(file))
        : Problem.Error(ProblemCode.FileUnreadable, new Place(file), error.GetType().Name);
}
