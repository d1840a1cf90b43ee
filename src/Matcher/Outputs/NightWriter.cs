using System.Collections.Immutable;
using Matcher.Outputs.Csv;
using Matcher.Outputs.Letters;

namespace Matcher.Outputs;

/// <summary>Writes the result files of a night into the run's folder.</summary>
internal static class NightWriter
{
    /// <summary>Writes every list, reads each back, and writes <c>run.json</c> last.</summary>
    /// <param name="folder">Full path of the run's folder, not yet in its place.</param>
    /// <param name="night">What was found.</param>
    /// <param name="clock">Only for the time in run.json.</param>
    /// <param name="cancellation">Stops between two lists.</param>
    /// <exception cref="IOException">The disk is full, or a file cannot be written.</exception>
    /// <exception cref="ListDamagedException">A list on disk is not what was to be written: a bug.</exception>
    public static ImmutableArray<WrittenList> Write(string folder, NightResult night, TimeProvider clock, CancellationToken cancellation)
    {
        var csv = new CsvList(night.Config.IdStyle);
        var written = ImmutableArray.CreateBuilder<WrittenList>();
        foreach (var list in new NightLists(night).All())
        {
            cancellation.ThrowIfCancellationRequested();
            written.Add(csv.Write(folder, list));
        }

        foreach (var letter in new AgencyLetters(night).All())
            written.Add(LetterDocument.Write(folder, letter));

        RunJson.Write(Path.Combine(folder, RunJson.FileName), night, written.ToImmutable(), clock);
        return written.ToImmutable();
    }
}
