using System.Globalization;
using System.Text;

namespace Matcher.Reports.Workbooks.Texts;

/// <summary>
/// The texts that stand in many cells of a workbook, each once, as Excel itself keeps them: lists repeat townships, rules and sentences in
/// nearly every row. Only so many: what comes when the table is full stands in its cell.
/// </summary>
internal sealed class SharedTexts
{
    private const int Most = 16_384;

    // All texts together; some sentences are as long as a cell allows.
    private const int MostBytes = 8_000_000;

    private readonly Dictionary<string, SharedText> _places = new(StringComparer.Ordinal);
    private readonly List<SharedText> _all = [];
    private int _bytes;

    /// <summary>The texts, by their places.</summary>
    public IReadOnlyList<SharedText> All => _all;

    /// <summary>A text, which is in the table from now on if it was not; null where there is no place for it.</summary>
    public SharedText? Find(string text)
    {
        if (_places.TryGetValue(text, out var known))
            return known;
        var length = Encoding.UTF8.GetByteCount(text);
        if (_all.Count >= Most || _bytes + length > MostBytes)
            return null;
        _bytes += length;
        var added = new SharedText(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(_all.Count.ToString(CultureInfo.InvariantCulture)));
        _places.Add(text, added);
        _all.Add(added);
        return added;
    }
}
