using System.Collections.Immutable;
using Matcher.Configuration;
using Matcher.Problems;

namespace Matcher.Run;

/// <summary>Everything that can be wrong with a night, found without comparing anybody.</summary>
public static class MatchCheck
{
    /// <summary>Checks config, rules, files, headers, encodings and permissions.</summary>
    /// <param name="config">The config, already read.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="clock">For today, where no as-of date is given.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CheckReport Execute(
        MatcherConfig config,
        RunOptions options,
        TimeProvider clock,
        CancellationToken cancellation) => throw new NotSupportedException();
}

/// <summary>What a check found.</summary>
/// <param name="Problems">Every problem.</param>
/// <param name="Files">What each file is.</param>
public sealed record CheckReport(ImmutableArray<Problem> Problems, ImmutableArray<CheckedFile> Files);

/// <summary>What one file is.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">Path relative to the config file.</param>
/// <param name="Encoding">UTF-8, UTF-8 BOM, GB18030.</param>
/// <param name="Delimiter">The character between fields, or its name where it cannot be seen.</param>
/// <param name="ColumnsFound">Canonical names of the columns that were recognised.</param>
/// <param name="ColumnsUnknown">Headers that are no known column or alias.</param>
public sealed record CheckedFile(
    string Source,
    string File,
    string Encoding,
    string Delimiter,
    ImmutableArray<string> ColumnsFound,
    ImmutableArray<string> ColumnsUnknown);
