using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Temporary;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Inspection.Proposing;

namespace Matcher.Inspection;

/// <summary>Says what a file is, what is in it, and what to paste so that Matcher reads it.</summary>
public sealed class FileInspector
{
    private readonly InspectionSettings _settings;
    private readonly TimeProvider _clock;
    private readonly TableInspector _tables;
    private readonly HashSet<string> _configured;

    /// <summary>An inspector.</summary>
    /// <param name="settings">What it needs to know.</param>
    /// <param name="clock">Measures the waits for a file that is locked.</param>
    public FileInspector(InspectionSettings settings, TimeProvider clock)
    {
        _settings = settings;
        _clock = clock;
        _tables = new TableInspector(settings, new IdReader(settings.AsOf));
        _configured = settings.Config is { } config
            ? [
                .. config.Sources.Select(source => source.Files).Append(config.Roster)
                    .SelectMany(files => InputFileFinder.Find(config.Folder, files, new ProblemList())).Select(file => file.Path),
            ]
            : [];
    }

    /// <summary>Inspects the files of a name or a pattern, or those in a folder; a problem where there is none.</summary>
    /// <param name="folder">The folder that the name is relative to.</param>
    /// <param name="name">As the user gave it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<InspectedFile> Inspect(string folder, string name, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        var pattern = Directory.Exists(Path.GetFullPath(name, folder)) ? $"{name.TrimEnd('/', '\\')}/*" : name;
        var files = InputFileFinder.Find(folder, new InputFiles([pattern]), problems);
        if (files.IsEmpty)
            return [new InspectedFile(name, Kind: null, 0, [], Proposal: null, [InspectionProblems.NoFile(new Place(name), folder)])];
        return files.Select(file => Inspect(file, cancellation));
    }

    private InspectedFile Inspect(InputFile file, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        var kind = KindOf(file);
        using var temporary = TemporaryFiles.OfSystem();
        var files = new SharedFiles(_clock) { Temporary = temporary };
        using var opened = OpenedFile.Open(file, SourceDefinition.Anything, files, problems);
        if (opened is null)
            return new InspectedFile(Shown(file.Name), kind, LengthOf(file), [], Proposal: null,
                [.. problems.All.Select(problem => problem.Shown(Shown))]);
        var shown = _settings.Config is { } config ? InputFileFinder.NameOf(config.Folder, file.Path) : file.Name;
        var tables = ImmutableArray.CreateBuilder<InspectedTable>();
        ProposedSource? proposed = null;
        foreach (var table in opened.Tables)
        {
            var (inspected, made) = _tables.Inspect(table, shown, proposed, problems, cancellation);
            tables.Add(inspected);
            proposed ??= made;
        }

        var isConfigured = proposed?.Proposal.Description is null && _configured.Contains(file.Path);
        return new InspectedFile(Shown(file.Name), kind, opened.Length, tables.ToImmutable(), isConfigured ? null : proposed?.Proposal,
            [.. problems.All.Select(problem => problem.Shown(Shown))]);
    }

    // What cannot be opened is said when it is opened to be read.
    private FileFormat? KindOf(InputFile file)
    {
        try
        {
            using var handle = new SharedFiles(_clock).OpenForReading(file.Path);
            return FileFormatSniffer.Of(handle);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Without a roster nobody knows whose names there are: what looks like one is masked.
    private static string Shown(string text) => LikelyName.Masked(IdMask.InText(text));

    private static long LengthOf(InputFile file) => new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0;
}
