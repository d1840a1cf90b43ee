using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>A file of the roster or of a source, open, with the tables in it.</summary>
internal sealed class OpenedFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly DateTime _written;
    private readonly ImmutableArray<InputTable> _found;
    private readonly ImmutableArray<IDisposable> _owned;

    private OpenedFile(InputFile file, SafeFileHandle handle, FoundTables found)
    {
        File = file;
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
        _written = System.IO.File.GetLastWriteTimeUtc(handle);
        Tables = found.Tables;
        _found = found.Tables;
        _owned = found.Owned;
    }

    /// <summary>The file.</summary>
    public InputFile File { get; }

    /// <summary>Size when it was opened.</summary>
    public long Length { get; }

    /// <summary>The tables in it: one in a text file, one a sheet in a workbook, all members of an archive.</summary>
    public ImmutableArray<InputTable> Tables { get; private set; }

    /// <summary>Whether somebody wrote to it since it was opened: what was read may be half of one export and half of another.</summary>
    public bool HasChanged =>
        RandomAccess.GetLength(_handle) != Length || System.IO.File.GetLastWriteTimeUtc(_handle) != _written;

    /// <summary>
    /// Opens a file for shared reading (an analyst may have it open in Excel); null, with every problem, when it cannot be used.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="files">Opens it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="readsOpenDocument">Whether a workbook of LibreOffice is read.</param>
    public static OpenedFile? Open(
        InputFile file, SourceDefinition source, SharedFiles files, ProblemList problems, bool readsOpenDocument = false) =>
        Open(file, source, files, problems, readsOpenDocument, isWritten: false);

    /// <summary>Whether the file itself is a text table, and not a workbook or an archive.</summary>
    public bool IsText => Tables is [{ IsText: true } only] && ReferenceEquals(only.Content, _handle);

    /// <summary>What is wrong with the file as it was read; null when nothing is.</summary>
    /// <param name="fingerprint">Taken while it was read.</param>
    public Problem? Fault(FileFingerprint fingerprint) =>
        HasChanged ? FileProblems.ChangedWhileRead(new Place(File.Name))
        : IsText && fingerprint.HasNulBytes ? FileProblems.HasNulBytes(new Place(File.Name))
        : null;

    /// <summary>Leaves out the tables of one member, which another file has too.</summary>
    public void LeaveOut(SafeFileHandle content) => Tables = [.. Tables.Where(table => !ReferenceEquals(table.Content, content))];

    /// <summary>Size and SHA-256 of the file.</summary>
    public FileFingerprint Fingerprint(CancellationToken cancellation) => FingerprintTaker.Of(_handle, cancellation);

    public void Dispose()
    {
        foreach (var table in _found)
            table.Dispose();
        foreach (var owned in _owned)
            owned.Dispose();
        _handle.Dispose();
    }

    private static OpenedFile? Open(
        InputFile file, SourceDefinition source, SharedFiles files, ProblemList problems, bool readsOpenDocument, bool isWritten)
    {
        SafeFileHandle handle;
        try
        {
            handle = files.OpenForReading(file.Path, out var wasLocked);
            isWritten |= wasLocked;
        }
        catch (IOException error)
        {
            problems.Add(DamagedFileException.ProblemOf(error, file));
            return null;
        }
        catch (UnauthorizedAccessException error)
        {
            problems.Add(UnreadableFile.ProblemOf(error, new Place(file.Name), file.Path));
            return null;
        }

        if (isWritten && !files.WaitUntilWhole(handle))
        {
            handle.Dispose();
            problems.Add(FileProblems.BeingCopied(new Place(file.Name), (long)SharedFiles.LongestCopy.TotalSeconds));
            return null;
        }

        var length = RandomAccess.GetLength(handle);
        var own = new ProblemList();
        var finder = new TableFinder(source, files.Temporary, own) { ReadsOpenDocument = readsOpenDocument };
        var opened = new OpenedFile(file, handle, finder.Find(file, handle));
        if (!isWritten && RandomAccess.GetLength(handle) != length)
        {
            opened.Dispose();
            return Open(file, source, files, problems, readsOpenDocument, isWritten: true);
        }

        problems.AddRange(own.All);
        if (isWritten)
            problems.Add(FileProblems.WaitedFor(new Place(file.Name)));
        if (!own.HasErrors)
            return opened;
        opened.Dispose();
        return null;
    }
}
