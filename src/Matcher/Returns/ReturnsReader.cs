using System.Collections.Immutable;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Reading;

namespace Matcher.Returns;

/// <summary>
/// Reads lists that came back, as Excel, WPS and LibreOffice save them: what each line says, every guess told, and what nobody can
/// understand refused. What becomes of it is the ledger's.
/// </summary>
/// <param name="files">Opens files.</param>
/// <param name="secret">The bureau's secret, by which edits of the list's own columns show.</param>
/// <param name="today">The day on which they are read: for days that are written without a year.</param>
internal sealed class ReturnsReader(SharedFiles files, BureauSecret secret, DateOnly today)
{
    private readonly LineReader _lines = new(secret, today);

    /// <summary>Reads files and folders, in the order in which they are given; those of a folder by name.</summary>
    /// <param name="folder">Full path of the folder that relative paths start from, and that shown paths are relative to.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="problems">Takes paths that are not there, and files that are passed over; what is told of a file is with it.</param>
    /// <param name="cancellation">Stops it.</param>
    public ImmutableArray<ReturnedFile> Read(
        string folder, IEnumerable<string> paths, ProblemList problems, CancellationToken cancellation = default)
    {
        var read = ImmutableArray.CreateBuilder<ReturnedFile>();
        foreach (var path in ReturnedPaths.Find(folder, paths, problems))
        {
            cancellation.ThrowIfCancellationRequested();
            var file = Read(path.File, cancellation);
            if (!path.IsNamed && file.Told.Any(FinderWords.IsNoTable))
                problems.Add(ReturnedProblems.PassedOver(new Place(file.Name)));
            else if (read.FirstOrDefault(other => other.Sha256.Length > 0 && other.Sha256 == file.Sha256) is { } same)
                read.Add(file with { Sheets = [], Told = [FileProblems.Copied(new Place(file.Name), same.Name)] });
            else
                read.Add(file);
        }

        return read.ToImmutable();
    }

    private ReturnedFile Read(InputFile file, CancellationToken cancellation)
    {
        var told = new ProblemList();
        using var opened = OpenedFile.Open(file, ReturnedColumns.Definition, files, told, readsOpenDocument: true);
        if (opened is null)
            return new ReturnedFile(file.Name, "", [], [.. told.All.Select(FinderWords.Of)]);
        try
        {
            var fingerprint = opened.Fingerprint(cancellation);
            var sheets = ReadSheets(opened, told, cancellation);
            if (opened.Fault(fingerprint) is { } fault)
                told.Add(fault);
            var all = HeaderlessSheets.Told(file, opened.Tables, told.All, files);
            return new ReturnedFile(file.Name, fingerprint.Sha256, all.Any(IsError) ? [] : sheets, [.. all.Select(FinderWords.Of)]);
        }
        catch (IOException error)
        {
            return new ReturnedFile(file.Name, "", [],
                [.. told.All.Select(FinderWords.Of), DamagedFileException.ProblemOf(error, file)]);
        }
    }

    private static bool IsToRead(InputTable table) => SheetsToRead.Has(table.Layout.Place.Where.Sheet);

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;

    // Copies are known only when all sheets are read.
    private static ReturnedSheet WithUnread(ReturnedSheet sheet)
    {
        Problem[] unread = sheet.Unread == 0 ? [] : [ReturnedProblems.Unread(sheet.Where, sheet.Unread)];
        return sheet with { Told = [.. sheet.Told, .. unread, .. HalfFilled.Told(sheet)] };
    }

    // A sheet of totals may have numbers of hits and nothing to fill in; only where no sheet has, something is wrong.
    private ImmutableArray<ReturnedSheet> ReadSheets(OpenedFile opened, ProblemList told, CancellationToken cancellation)
    {
        var sheets = ImmutableArray.CreateBuilder<ReturnedSheet>();
        var others = new List<InputTable>();
        // Whoever has the list on a sheet of such a name alone has called it so.
        var hasLists = opened.Tables.Any(table => !IsToRead(table) && ReturnedKinds.Of(table.Layout.Mapping) is not null);
        foreach (var table in opened.Tables)
        {
            if (ReturnedKinds.Of(table.Layout.Mapping) is not { } kind || (hasLists && IsToRead(table)))
            {
                others.Add(table);
                continue;
            }

            var sheet = new SheetLines(table, kind, _lines).Read(cancellation);
            told.AddRange(sheet.Told.Where(problem => problem.Code == ProblemCode.ReturnedCutShort));
            sheets.Add(sheet);
        }

        told.AddRange(others.SelectMany(other => sheets.Count == 0 ? [ReturnedProblems.NothingFilledIn(other.Layout.Place.Where)]
            : IsToRead(other) ? SheetsToRead.Told(other)
            : [ReturnedProblems.SheetNotUsed(other.Layout.Place.Where)]));
        return [.. RepeatedLines.Resolve(sheets.ToImmutable()).Select(WithUnread)];
    }
}
