using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Files;

/// <summary>Sources that are files in folders.</summary>
/// <param name="folder">Folder of the config, which the names of files are relative to.</param>
/// <param name="files">Opens them.</param>
/// <param name="asOf">基准日, on which they may be too old.</param>
internal sealed class FileLocation(string folder, SharedFiles files, DateOnly asOf) : ISourceLocation
{
    /// <summary>Parts of a text that are read at the same time.</summary>
    public required int Parallelism { get; init; }

    /// <summary>Bytes a part of a text.</summary>
    public required long PartSize { get; init; }

    public IEnumerable<FileProgress> Expected(SourceInput input) =>
        InputFileFinder.Find(folder, input.Files, new ProblemList()).Select(file => FileReport.Waiting(input.Id, file));

    public ILocatedSource Open(SourceInput input, SourceDefinition source, Action<FileProgress> report, ProblemList problems,
        CancellationToken cancellation)
    {
        var found = InputFileFinder.Find(folder, input.Files, problems);
        if (SourceAge.Fault(input, found, asOf) is { } tooOld)
            problems.Add(tooOld);
        var own = new ProblemList();
        List<OpenedFile> opened =
        [
            .. found
                .Select(file => ReadingFailedException.At(new Place(file.Name), () => Open(file)))
                .OfType<OpenedFile>(),
        ];
        // A source all of whose files are empty says nothing, whatever is allowed.
        problems.AddRange(own.All.Where(problem =>
            problem.Code != ProblemCode.FileEmpty || !input.AllowsEmptyFiles || opened.Count == 0));
        return new LocatedFiles(input.Id, IdenticalFiles.LeaveOut(opened, problems), report, Parallelism, PartSize);

        OpenedFile? Open(InputFile file)
        {
            report(FileReport.Waiting(input.Id, file) with { State = FileState.Opening });
            return OpenedFile.Open(file, source, files, own);
        }
    }
}
