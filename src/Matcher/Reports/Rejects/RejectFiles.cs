using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Rejects;

/// <summary>
/// 数据质量/拒收-source: every row that could not be used, with the source's own columns, so that the agency can mend it.
/// Written while the sources are read; nothing is held.
/// </summary>
/// <param name="folder">Full path of the run's folder.</param>
/// <param name="writer">Writes the lists.</param>
/// <param name="language">The language of the reasons.</param>
internal sealed class RejectFiles(string folder, IListWriter writer, CultureInfo language) : IRejectSink, IDisposable
{
    private const int FirstRows = 5;

    private readonly ListColumns<Reject> _own = new ListColumns<Reject>()
        .Text("文件", reject => reject.Place.Table.Name)
        .Text("工作表", reject => reject.Place.Table.Part)
        .Row("行号", reject => reject.Place)
        .Text("列", reject => reject.Column)
        .Text("拒收代码", reject => RejectNames.All[reject.Reason])
        .Text("拒收原因", reject => ProblemText.What(RejectProblems.Of(reject.Reason), language));

    private readonly List<RejectFile> _files = [];

    private readonly Dictionary<(string Source, TablePlace Table, ProblemCode Code), ReasonCount> _counts = [];

    /// <summary>Rejected rows by file and reason.</summary>
    public ImmutableArray<RejectCount> Counts =>
    [
        .. _counts.Select(one => new RejectCount(one.Key.Source, one.Key.Table.Name, one.Key.Table.Part, one.Key.Code, one.Value.Rows)
        {
            First = [.. one.Value.First],
        }),
    ];

    /// <inheritdoc/>
    public void Add(Reject reject)
    {
        var key = (reject.SourceId, reject.Place.Table, reject.Reason);
        if (!_counts.TryGetValue(key, out var count))
            _counts.Add(key, count = new ReasonCount());
        count.Rows++;
        if (count.First.Count < FirstRows)
            count.First.Add(RejectedRow.Of(reject));
        var file = _files.Find(one => one.Takes(reject)) ?? Open(reject);
        file.List.Write([.. _own.RowOf(reject), .. Cells(reject)]);
    }

    /// <summary>Writes what is still in memory, closes the files and reads them back.</summary>
    /// <exception cref="ListDamagedException">A file has other rows than were written.</exception>
    public ImmutableArray<WrittenList> Finish() => [.. _files.Select(file => file.List.Finish())];

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
        var list = writer.Open(folder, path, [.. _own.All, .. reject.Header.Select(header => new ListColumn(header, CellKind.Text))]);
        var file = new RejectFile(reject.SourceId, reject.Header, list);
        _files.Add(file);
        return file;
    }

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

    private sealed class ReasonCount
    {
        public long Rows { get; set; }

        public List<RejectedRow> First { get; } = [];
    }

    private sealed record RejectFile(string Source, ImmutableArray<string> Header, IOpenList List)
    {
        public bool Takes(Reject reject) =>
            string.Equals(Source, reject.SourceId, StringComparison.Ordinal) && Header.SequenceEqual(reject.Header, StringComparer.Ordinal);
    }
}
