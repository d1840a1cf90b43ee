using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Hits;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;

namespace Matcher.Runs.HandingOut;

/// <summary>A line that is handed out.</summary>
/// <param name="Case">The case.</param>
/// <param name="Line">Its line in the night's list.</param>
/// <param name="Due">整改期限; null where there is none.</param>
internal sealed record HandedOutLine(KnownCase Case, ListedLine Line, DateOnly? Due);

/// <summary>
/// The list that a township gets: the columns of the night's list, with 办理状态, 批次 and 整改期限 as they are handed out, and at the end
/// the check value by which edits show.
/// </summary>
/// <param name="secret">Keys the check value.</param>
/// <param name="batch">批次.</param>
/// <param name="reasons">What there is to choose from for 原因; null: nothing.</param>
internal sealed class HandOutTable(BureauSecret secret, string batch, ChoiceList? reasons)
{
    private const string State = "办理状态";
    private const string Batch = "批次";
    private const string Due = "整改期限";
    private const string Check = "校验码";

    private static readonly ImmutableDictionary<string, CellKind> Kinds = new Dictionary<string, CellKind>(StringComparer.Ordinal)
    {
        ["身份证号"] = CellKind.Id,
        ["月保障金"] = CellKind.Money,
        ["涉及月数(估算)"] = CellKind.Number,
        ["涉及金额(估算)"] = CellKind.Money,
        ["首次发现日期"] = CellKind.Date,
        [Due] = CellKind.Date,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, ListColumn<HandedOutLine>> _filledIn =
        TownshipColumns.Of<HandedOutLine>(reasons).ToImmutableDictionary(column => column.Header, StringComparer.Ordinal);

    /// <summary>The list of some lines in their order.</summary>
    /// <param name="path">Path in the folder, with <c>/</c>, without extension.</param>
    /// <param name="lines">The lines, at least one.</param>
    public ListTable Table(string path, IReadOnlyList<HandedOutLine> lines)
    {
        var headers = Headers(lines[0].Line.Header);
        return new ListTable(
            path,
            [.. headers.Select(header => _filledIn.GetValueOrDefault(header) ?? Own(header))],
            () => lines.Select(line => headers.Select(header => CellOf(line, header)).ToImmutableArray()))
        {
            KeepTogether = "户编号",
        };
    }

    private static List<string> Headers(ImmutableArray<string> night)
    {
        var headers = night.ToList();
        foreach (var (header, after) in new[] { (Batch, "首次发现日期"), (State, "首次发现日期") })
        {
            if (!headers.Contains(header))
                headers.Insert(headers.IndexOf(after) + 1, header);
        }

        headers.Remove(Check);
        headers.Add(Check);
        return headers;
    }

    private Cell CellOf(HandedOutLine line, string header) => header switch
    {
        State => Cell.Text(CaseState.AwaitingVerdict.Word()),
        Batch => Cell.Text(batch),
        Due => Cell.Date(line.Due),
        Check => Cell.Text(LineCheck.Of(secret, line.Case.Number, line.Line["姓名"], line.Line["身份证号"], line.Line["疑点说明"])),
        _ when _filledIn.ContainsKey(header) => Cell.Blank,
        _ => new Cell(KindOf(header), line.Line[header]),
    };

    private static ListColumn Own(string header) => new(header, KindOf(header)) { IsLevel = header == "级别", IsAside = header == Check };

    private static CellKind KindOf(string header) => Kinds.GetValueOrDefault(header, CellKind.Text);
}
