using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Letters;

/// <summary>The tables of a letter, each from one kind of account. Rows by number, numbers masked, no names.</summary>
/// <param name="sources">The agency's sources, by id.</param>
/// <param name="advice">What is wrong and what to do, in words.</param>
internal sealed class LetterTables(ImmutableDictionary<string, SourceDefinition> sources, LetterAdvice advice)
{
    private const int FirstRows = 5;
    private const string NoDate = "未注明";

    /// <summary>What was received: each file, sheet and archive member with its row balance.</summary>
    /// <param name="files">The files.</param>
    /// <param name="dated">The day of a source's exports where the config says it.</param>
    public LetterTable Received(IEnumerable<FileTally> files, Func<string, DateOnly?> dated) => LetterTable.Of(
        new ListColumns<FileTally>()
            .Text("数据来源", file => sources[file.Source].Title)
            .And(TallyColumns.OfPlace)
            .Text("格式", file => file.Format)
            .Text("数据日期", file =>
                (dated(file.Source) ?? ExportDate.Of(file.File))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NoDate)
            .And(TallyColumns.OfRows),
        files);

    /// <summary>What is wrong with a source as a whole.</summary>
    public LetterTable Faults(IEnumerable<SourceFault> faults) => new(
        ["数据来源", "位置", "问题", "请贵单位"],
        [
            .. faults.Select(fault =>
                ImmutableArray.Create(sources[fault.Source].Title, advice.Where(fault.Problem, sources[fault.Source]),
                    advice.Fault(fault.Problem), advice.Wanted(fault.Problem))),
        ]);

    /// <summary>Rows that could not be used.</summary>
    public LetterTable Rejects(IEnumerable<RejectCount> rejects) => new(
        ["文件", "工作表", "列", "问题", "行数", "行号（内容已遮盖）", "请贵单位"],
        [
            .. rejects.Select(reject => ImmutableArray.Create(
                reject.File,
                reject.Sheet ?? "",
                reject.First.FirstOrDefault()?.Column ?? "",
                advice.Fault(reject.Code),
                CountText.Of(reject.Count),
                Places(reject.First.Select(row => (row.Key ?? Plain(row.Row), row.MaskedValue)), reject.Count),
                advice.Wanted(reject.Code))),
        ]);

    /// <summary>Rows that were used, and whose number or name needs to be put right all the same.</summary>
    public LetterTable Doubts(IEnumerable<Match> matches) => new(
        ["文件", "工作表", "问题", "行数", "行号（号码已遮盖）", "请贵单位"],
        [
            .. matches
                .GroupBy(match => (match.Row.Place.Table, Damage: match.Recovery?.Damage))
                .OrderBy(group => group.Key.Table.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Table.Part, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Damage)
                .Select(group =>
                    DoubtRow(group.Key.Table, group.Key.Damage,
                        [.. group.Select(match => match.Row).DistinctBy(row => row.Place.Row).OrderBy(row => row.Place.Row)])),
        ]);

    /// <summary>Codes that nobody knows, dates and amounts that nobody can read.</summary>
    public LetterTable Fields(IEnumerable<FieldFault> faults) => new(
        ["文件", "工作表", "列", "问题", "代码", "行数", "行号", "请贵单位"],
        [
            .. faults.Select(fault => ImmutableArray.Create(
                fault.File,
                fault.Sheet ?? "",
                fault.Column,
                advice.Fault(fault.Kind),
                fault.Code,
                CountText.Of(fault.Rows),
                Places(fault.FirstTexts.Select(row => (row, "")), fault.Rows),
                advice.Wanted(fault.Kind))),
        ]);

    private ImmutableArray<string> DoubtRow(TablePlace table, IdClass? damage, ImmutableArray<SourceRow> rows) =>
    [
        table.Name,
        table.Part ?? "",
        damage is { } lost ? advice.Text("LetterRecovered", advice.Fault(RejectCodes.For(lost))) : advice.Text("LetterNameDiffers"),
        CountText.Of(rows.Length),
        Places(rows.Take(FirstRows).Select(row => (row.Place.RowText, IdMask.Number(row.Value(ColumnRole.IdNumber)))), rows.Length),
        damage is { } kind ? advice.Wanted(RejectCodes.For(kind)) : advice.Text("LetterDoNames"),
    ];

    private static string Places(IEnumerable<(string Row, string Masked)> first, long all)
    {
        var places = first.Select(one => $"{Shown(one.Row)} {one.Masked}".TrimEnd()).ToList();
        return string.Join('，', places) + (all > places.Count ? "等" : "");
    }

    // A key may well be a person's number.
    private static string Shown(string row) => row.All(char.IsAsciiDigit) ? $"第{row}行" : IdMask.Cell(row);

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
