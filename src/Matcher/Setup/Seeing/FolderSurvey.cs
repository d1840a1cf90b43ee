using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Inspection;
using Matcher.Setup.Plans;

namespace Matcher.Setup.Seeing;

/// <summary>Looks at every file of a folder and those below it.</summary>
/// <param name="folder">Folder of the config, which files are named from.</param>
/// <param name="settings">What the files are held against.</param>
/// <param name="clock">Measures the waits for files that are locked.</param>
internal sealed class FolderSurvey(string folder, InspectionSettings settings, TimeProvider clock)
{
    private readonly TableRecognition _recognition = new(settings);

    /// <summary>Looks at them, in an order that no file system decides; one that cannot be read is said and the others go on.</summary>
    /// <param name="from">Full path of the folder of exports.</param>
    /// <param name="progress">Told before each file: how many have been looked at, of how many.</param>
    /// <param name="problems">Takes folders that may not be looked into.</param>
    /// <param name="cancellation">Stops it.</param>
    public ImmutableArray<SeenFile> Look(
        string from, Action<int, int, string> progress, ProblemList problems, CancellationToken cancellation)
    {
        ImmutableArray<InputFile> files =
        [
            .. FolderFiles.Below(from, isDeep: true, OwnFiles.IsFolder,
                    (below, error) => problems.Add(FileProblems.FolderUnreadable(new Place(NameOf(below.FullName)), error.GetType().Name)))
                .Select(path => (Path: path, Name: NameOf(path)))
                .Where(file => !SystemLitter.Is(file.Name) && !OwnFiles.IsName(Path.GetFileName(file.Path)))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select((file, index) => new InputFile(index, file.Path, file.Name)),
        ];
        var seen = ImmutableArray.CreateBuilder<SeenFile>(files.Length);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            progress(seen.Count, files.Length, file.Name);
            seen.Add(Look(file, cancellation));
        }

        return seen.ToImmutable();
    }

    private string NameOf(string path) => InputFileFinder.NameOf(folder, path);

    private SeenFile Look(InputFile file, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        using var temporary = TemporaryFiles.OfSystem();
        try
        {
            using var opened = OpenedFile.Open(file, SourceDefinition.Anything, new SharedFiles(clock) { Temporary = temporary }, problems);
            return opened is null ? Unopened(file, problems) : Look(file, opened, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new SeenFile(file.Path, file.Name, SetupFileKind.Unread, [],
                FileProblems.Unreadable(new Place(file.Name), error.GetType().Name));
        }
    }

    private SeenFile Look(InputFile file, OpenedFile opened, CancellationToken cancellation)
    {
        ImmutableArray<SeenTable> tables =
        [
            .. opened.Tables.Select(table => (Table: table, Part: PartOf(file, table.Layout.Place.Name, table.Layout.Place.Part)))
                .Select(pair => _recognition.Look(pair.Table, NameOf(file, pair.Part, opened), cancellation) with { Part = pair.Part }),
        ];
        return new SeenFile(file.Path, file.Name, KindOf(tables), tables, Why: null);
    }

    // Where a file has several tables, what one of them is called says more than what all are.
    private static string NameOf(InputFile file, string? part, OpenedFile opened) =>
        part is null || opened.Tables.Length == 1 ? file.Name : $"{file.Name}/{part}";

    // The name of a member is what it has over the name of its archive.
    private static string? PartOf(InputFile file, string name, string? sheet) =>
        sheet ?? (name.Length > file.Name.Length + 1 ? name[(file.Name.Length + 1)..] : null);

    private static SetupFileKind KindOf(ImmutableArray<SeenTable> tables)
    {
        var kinds = tables.Select(table => table.Kind).ToHashSet();
        var sources = tables.Where(table => table.Kind is SetupFileKind.Roster or SetupFileKind.Source)
            .Select(table => table.Source).Distinct().Count();
        return sources > 1 ? SetupFileKind.Several
            : sources == 1 ? kinds.Contains(SetupFileKind.Roster) ? SetupFileKind.Roster : SetupFileKind.Source
            : kinds.Contains(SetupFileKind.Unsure) ? SetupFileKind.Unsure
            : kinds.Contains(SetupFileKind.New) ? SetupFileKind.New
            : kinds.Contains(SetupFileKind.OwnList) ? SetupFileKind.OwnList
            : SetupFileKind.NotData;
    }

    // A letter, a picture or an empty file is nothing that could be mended; a damaged archive or a locked file is.
    private static SeenFile Unopened(InputFile file, ProblemList problems)
    {
        var why = problems.All.FirstOrDefault(problem => problem.Severity == Severity.Error);
        var kind = why?.Code is ProblemCode.FileIsPdf or ProblemCode.FileIsPicture or ProblemCode.FileIsDocument or ProblemCode.FileEmpty
            or ProblemCode.ArchiveIsProgram or ProblemCode.FileWithoutHeader
            ? SetupFileKind.NotData
            : SetupFileKind.Unread;
        return new SeenFile(file.Path, file.Name, kind, [], why);
    }
}
