using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Csv;
using Matcher.Reports.Naming;

namespace Matcher.Reports;

/// <summary>
/// 数据质量/拒收-source: every row that could not be used, with the source's own columns, so that the agency can mend it.
/// Written while the sources are read; nothing is held.
/// </summary>
/// <param name="folder">Full path of the run's folder.</param>
/// <param name="style">How numbers are written.</param>
/// <param name="language">The language of the reasons.</param>
internal sealed class RejectFiles(string folder, IdStyle style, CultureInfo language) : IRejectSink, IDisposable
{
    private static readonly ImmutableArray<string> OwnHeaders = ["文件", "工作表", "行号", "列", "拒收代码", "拒收原因"];

    private readonly CsvField _field = new(style);
    private readonly List<RejectFile> _files = [];
    private const int FirstRows = 5;

    private readonly Dictionary<(string Source, string File, string? Sheet, ProblemCode Code), Count> _counts = [];

    /// <summary>Rejected rows by file and reason.</summary>
    public ImmutableArray<RejectCount> Counts =>
        [.. _counts.Select(one => new RejectCount(one.Key.Source, one.Key.File, one.Key.Sheet, one.Key.Code, one.Value.Rows) { First = [.. one.Value.First] })];

    /// <inheritdoc/>
    public void Add(Reject reject)
    {
        var key = (reject.SourceId, reject.Place.File, reject.Place.Sheet, reject.Reason);
        if (!_counts.TryGetValue(key, out var count))
            _counts.Add(key, count = new Count());
        count.Rows++;
        if (count.First.Count < FirstRows)
            count.First.Add(RejectedRow.Of(reject));
        var file = _files.Find(one => one.Takes(reject)) ?? Open(reject);
        file.List.Write([.. Own(reject), .. Cells(reject)]);
    }

    /// <summary>Writes what is still in memory, closes the files and reads them back.</summary>
    /// <exception cref="ListDamagedException">A file has other rows than were written.</exception>
    public ImmutableArray<WrittenList> Finish()
    {
        foreach (var file in _files)
        {
            file.List.Finish();
            file.List.Dispose();
        }

        return [.. _files.Select(file => CsvListCheck.CountBack(folder, file.Path, OwnHeaders.Length + file.Header.Length, file.List.Rows))];
    }

    /// <summary>Closes the files.</summary>
    public void Dispose() => _files.ForEach(file => file.List.Dispose());

    // Files of one source may have other columns than each other; each set of columns has a list of its own.
    private RejectFile Open(Reject reject)
    {
        var name = SafeFileName.Of(reject.SourceId);
        var number = _files.Count(file => string.Equals(file.Source, reject.SourceId, StringComparison.Ordinal)) + 1;
        var path = number == 1
            ? $"数据质量/拒收-{name}"
            : string.Create(CultureInfo.InvariantCulture, $"数据质量/拒收-{name}-{number}");
        var list = new CsvListFile(folder, path, [.. OwnHeaders, .. reject.Header], _field);
        var file = new RejectFile(reject.SourceId, path, reject.Header, list);
        _files.Add(file);
        return file;
    }

    private IEnumerable<Cell> Own(Reject reject) =>
    [
        Cell.Text(reject.Place.File),
        Cell.Text(reject.Place.Sheet),
        Cell.Number(reject.Place.Row),
        Cell.Text(reject.Column),
        Cell.Text(RejectCodes.Names[reject.Reason]),
        Cell.Text(ProblemText.What(RejectProblems.Of(reject.Reason), language)),
    ];

    // A row with too many or too few cells still has its line: what is over goes into the last column.
    private static IEnumerable<Cell> Cells(Reject reject)
    {
        var columns = reject.Header.Length;
        for (var i = 0; i < columns; i++)
        {
            yield return i == columns - 1 && reject.Cells.Length > columns
                ? Cell.Text(string.Join(',', reject.Cells.Skip(i)))
                : Cell.Text(i < reject.Cells.Length ? reject.Cells[i] : "");
        }
    }

    private sealed class Count
    {
        public long Rows { get; set; }

        public List<RejectedRow> First { get; } = [];
    }

    private sealed record RejectFile(string Source, string Path, ImmutableArray<string> Header, CsvListFile List)
    {
        public bool Takes(Reject reject) =>
            string.Equals(Source, reject.SourceId, StringComparison.Ordinal) && Header.SequenceEqual(reject.Header, StringComparer.Ordinal);
    }
}
