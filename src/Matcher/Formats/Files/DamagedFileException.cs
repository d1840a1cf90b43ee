using Matcher.Foundation.Problems;

namespace Matcher.Formats.Files;

/// <summary>
/// A file turned out to be damaged, or of a kind that cannot be read, perhaps after many of its rows had been. An
/// <see cref="IOException"/>, because whoever reads a file is ready for one.
/// </summary>
/// <param name="problem">What is wrong with it, when its place is known.</param>
/// <param name="cause">What its library threw.</param>
internal sealed class DamagedFileException(Func<Place, Problem> problem, Exception? cause = null)
    : IOException("The file cannot be read further.", cause)
{
    /// <summary>What a user is to be told of a file that could not be read.</summary>
    public static Problem ProblemOf(IOException error, InputFile file) => error is DamagedFileException damaged
        ? damaged.Told(new Place(file.Name))
        : UnreadableFile.ProblemOf(error, new Place(file.Name), file.Path);

    private Problem Told(Place where) => problem(where);
}
