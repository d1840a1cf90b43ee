using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Files;

/// <summary>The files of one source, open.</summary>
internal sealed class LocatedFiles(
    string source, List<OpenedFile> files, Action<FileProgress> report, int parallelism, long partSize) : ILocatedSource
{
    public IEnumerable<TableLayout> Tables => files.SelectMany(file => file.Tables).Select(table => table.Layout);

    public void HandOver(SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            try
            {
                problems.AddRange(file.Tables.Select(table => table.EndFault()).OfType<Problem>());
                var fingerprint = HandOver(file, receiver, problems, cancellation);
                if (file.Fault(fingerprint) is { } fault)
                    problems.Add(fault);
            }
            catch (IOException error)
            {
                problems.Add(DamagedFileException.ProblemOf(error, file.File));
            }
        }
    }

    public void Dispose() => files.ForEach(file => file.Dispose());

    private FileFingerprint HandOver(
        OpenedFile file, SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
    {
        var told = new FileReport(file, FileReport.Waiting(source, file.File), report);
        // A workbook or an archive is read by its own reader, and once more for its fingerprint.
        using var own = file.IsText ? new FingerprintTaker() : null;
        var whole = own is null ? Task.Run(() => file.Fingerprint(cancellation), cancellation) : null;
        var first = receiver.TableCount;
        var reading = new TableReading(parallelism, partSize, told.Report) { Fingerprint = own };
        foreach (var table in file.Tables)
        {
            told.Begin(table);
            receiver.Take(table.Layout, table.Format, rows =>
            {
                table.HandOver(rows, reading, cancellation);
                problems.AddRange(table.Notes?.ProblemsOfSource(table.Layout.Place.Where) ?? []);
                return null;
            });
        }

        var fingerprint = own?.Finish() ?? whole!.GetAwaiter().GetResult();
        receiver.Seal(first, fingerprint);
        told.Finish();
        return fingerprint;
    }
}
