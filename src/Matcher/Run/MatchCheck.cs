using System.Collections.Immutable;
using Matcher.Configuration;
using Matcher.Inputs;
using Matcher.Inputs.Csv;
using Matcher.Matching;
using Matcher.Outputs.Publishing;
using Matcher.Problems;
using Matcher.Sources;

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
        CancellationToken cancellation)
    {
        var problems = new ProblemList();
        var files = ImmutableArray.CreateBuilder<CheckedFile>();
        if (RunSetup.Prepare(config, options, clock, problems) is { } setup)
        {
            setup.Selected.CheckParameters(config.Parameters, setup.AsOf, problems);

            // Taking the lock and making a folder shows that there can be a run; closing it takes both back.
            var output = options.OutputFolder ?? config.OutputFolder;
            var isNew = !Directory.Exists(output);
            RunFolder.Begin(output, setup.AsOf, problems)?.Dispose();
            if (isNew && Directory.Exists(output))
                Directory.Delete(output);
            NightPlace.Open(setup with { Options = options with { DryRun = true } }, clock, problems)?.Dispose();
            LookAt(setup, setup.Catalogue.Roster, config.Roster);
            if (!problems.HasErrors)
                RosterStage.Read(setup, NobodyTakes.Rejects, problems, cancellation);
            problems.AddRange(SourcesStage.NotThere(setup).Select(source => source.Failure!).Where(failure => failure.Code != ProblemCode.SourceNotReceived));
            foreach (var input in config.Sources)
                LookAt(setup, setup.Catalogue.Sources[input.Id], input.Files);
        }

        return new CheckReport([.. problems.All], files.ToImmutable());

        void LookAt(RunSetup setup, SourceDefinition source, InputFiles input)
        {
            foreach (var file in InputFileFinder.Find(config.Folder, input, problems))
            {
                cancellation.ThrowIfCancellationRequested();
                using var opened = OpenedFile.Open(file, source, setup.Files, problems);
                files.AddRange(opened?.Tables.Select(table => Describe(source, table)) ?? []);
            }
        }
    }

    private static CheckedFile Describe(SourceDefinition source, InputTable table)
    {
        var columns = table.Columns.Columns;
        return new CheckedFile(
            source.Id,
            table.Columns.File.Name,
            table.Columns.Sheet,
            table.Format,
            table is CsvTable csv ? csv.Shape.DelimiterName : "",
            [.. source.Columns.Where(column => columns.Fields[column.Index] >= 0).Select(column => column.Name)],
            columns.Unknown);
    }
}

/// <summary>What a check found.</summary>
/// <param name="Problems">Every problem.</param>
/// <param name="Files">What each file is.</param>
public sealed record CheckReport(ImmutableArray<Problem> Problems, ImmutableArray<CheckedFile> Files);

/// <summary>What one file is.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">Path relative to the config file.</param>
/// <param name="Sheet">Sheet of a workbook, else null.</param>
/// <param name="Format">UTF-8, UTF-8 BOM, GB18030, xlsx, xls.</param>
/// <param name="Delimiter">The character between fields, or its name where it cannot be seen; empty for sheets.</param>
/// <param name="ColumnsFound">Canonical names of the columns that were recognised.</param>
/// <param name="ColumnsUnknown">Headers that are no known column or alias.</param>
public sealed record CheckedFile(
    string Source,
    string File,
    string? Sheet,
    string Format,
    string Delimiter,
    ImmutableArray<string> ColumnsFound,
    ImmutableArray<string> ColumnsUnknown);
