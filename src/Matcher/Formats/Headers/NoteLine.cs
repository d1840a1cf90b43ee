using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Foundation.Characters;

namespace Matcher.Formats.Headers;

/// <summary>
/// A line of a table that is about nobody: a total, a remark, who made the list, the header once more on the next page. Only
/// lines without a usable number are asked about, so no row about somebody can be taken for one.
/// </summary>
/// <param name="PromisedRows">How many rows the table has, where the line says so: 合计 1234 条.</param>
internal sealed partial record NoteLine(long? PromisedRows)
{
    // A number of fourteen digits may be what is left of somebody's ID number.
    private const int FewestDigitsOfNumber = 14;

    private static readonly NoteLine Plain = new(PromisedRows: null);

    /// <summary>Reads a line; null when it is a row like any other.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="header">The table's header.</param>
    public static NoteLine? Read(ImmutableArray<string> cells, ImmutableArray<string> header)
    {
        ImmutableArray<string> filled = [.. cells.Select(Normal).Where(cell => cell.Length > 0)];
        if (filled.IsEmpty || filled.Any(MayHoldNumber))
            return null;
        if (IsHeaderAgain(cells, header))
            return Plain;
        if (!Beginning().IsMatch(filled[0]))
            return null;
        var promise = Promise().Match(string.Concat(filled));
        return promise.Success
            && long.TryParse(promise.Groups["rows"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None,
                CultureInfo.InvariantCulture, out var rows)
            ? new NoteLine(rows)
            : Plain;
    }

    private static bool MayHoldNumber(string cell)
    {
        var (run, longest) = (0, 0);
        foreach (var c in cell.Where(c => c != '-'))
        {
            run = char.IsAsciiDigit(c) || c == '*' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest >= FewestDigitsOfNumber;
    }

    private static bool IsHeaderAgain(ImmutableArray<string> cells, ImmutableArray<string> header) =>
        cells.Length == header.Length
        && cells.Zip(header).All(pair => string.Equals(Normal(pair.First), Normal(pair.Second), StringComparison.OrdinalIgnoreCase));

    private static string Normal(string cell) =>
        string.Concat(WellFormedText.Nfkc(cell).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    // Whole words only: 合计: or 合计 in a cell of its own, so that nobody whose name begins with such a character is one.
    [GeneratedRegex("""
        ^(
          (合计|总计|小计|共计|累计|总记录数|记录数|总行数|总条数|总人数|总户数)($|[:(,0-9])
        | 共[0-9][0-9,]*(条|行|笔|人|户|名|页|个)
        | 第[0-9]+页
        | (说明|注|备注|填表说明|填报说明|数据说明)[0-9]*[:、]
        | (填表人|制表人|制表|审核人|审核|复核人|经办人|负责人|单位负责人|联系人|联系电话|填报单位|报送单位|制表单位
            |填报日期|制表日期|导出时间|导出日期|打印时间|打印日期|查询时间|统计时间|截止日期|数据截止|数据截至)($|[:日时到0-9])
        | (本表|本数据|以上数据|以上为|以上名单)
        | \(?(单位)?\(?(盖章|签章|公章)
        )
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Beginning();

    // People and households are not rows, and a number without a word may be an amount.
    [GeneratedRegex("""
        ^((合计|总计|共计|共):?(?<rows>[0-9][0-9,]*)(条|行|笔) | (总记录数|记录数|总行数|总条数):?(?<rows>[0-9][0-9,]*)(条|行|笔)?$)
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Promise();
}
