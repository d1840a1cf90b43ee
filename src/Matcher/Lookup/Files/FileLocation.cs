using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
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

    public ILocatedSource Open(SourceInput input, SourceDefinition source, ProblemList problems)
    {
        var found = InputFileFinder.Find(folder, input.Files, problems);
        if (SourceAge.Fault(input, found, asOf) is { } tooOld)
            problems.Add(tooOld);
        var own = new ProblemList();
        List<OpenedFile> opened =
        [
            .. found
                .Select(file => ReadingFailedException.At(new Place(file.Name), () => OpenedFile.Open(file, source, files, own)))
                .OfType<OpenedFile>(),
        ];
        // A source all of whose files are empty says nothing, whatever is allowed.
        problems.AddRange(own.All.Where(problem =>
            problem.Code != ProblemCode.FileEmpty || !input.AllowsEmptyFiles || opened.Count == 0));
        return new LocatedFiles(IdenticalFiles.LeaveOut(opened, problems), Parallelism, PartSize);
    }
}
