using Matcher.Inputs;
using Matcher.Inputs.Csv;
using Matcher.Sources;

namespace Matcher.Matching;

/// <summary>Reads one part of a file and judges its rows.</summary>
internal static class CsvPartMatching
{
    private const int RowsBetweenLooks = 4096;

    /// <summary>Reads the records that start in a part.</summary>
    /// <param name="context">What rows are judged against.</param>
    /// <param name="file">The file.</param>
    /// <param name="part">The part.</param>
    /// <param name="wantsOutsider">Whether a row about nobody must be kept; null when no rule asks.</param>
    /// <param name="cancellation">Stops it.</param>
    public static PartResult Read(
        MatchingContext context,
        OpenedFile file,
        CsvPart part,
        Func<SourceRow, bool>? wantsOutsider,
        CancellationToken cancellation)
    {
        var result = new PartResult();
        var rows = new RowMatcher(context, file.Table, wantsOutsider, result);
        using var records = new CsvRecords(file.Handle, part.Start, file.Shape.Delimiter, file.Table.Header.Length);
        while (records.Read() && records.Offset < part.End)
        {
            rows.Judge(records);
            if (result.Records % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
        }

        result.End = records.Offset;
        return result;
    }
}
