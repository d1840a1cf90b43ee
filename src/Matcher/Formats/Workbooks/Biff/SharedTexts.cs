namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Cells of one sheet that share a formula which is nothing but a text, and whose results nobody stored: one person's ID number in two
/// lines, one below the other. They are the texts again.
/// </summary>
/// <param name="stream">The stream.</param>
internal sealed class SharedTexts(byte[] stream)
{
    private readonly Dictionary<(int Row, int Column), byte[]> _texts = [];
    private BiffRecord? _last;

    /// <summary>A cell with a formula. Its text is known where another shared it before.</summary>
    public void See(BiffRecord formula)
    {
        _last = formula;
        if (_texts.Count > 0 && FormulaOfText.SharedBy(stream, formula) is { } by && _texts.TryGetValue(by, out var text))
            FormulaOfText.MakeText(stream, formula, text);
    }

    /// <summary>The formula that cells share: it follows the first of them (MS-XLS 2.4.277).</summary>
    public void Learn(BiffRecord shared)
    {
        if (_last is { } first && FormulaOfText.SharedBy(stream, first) is { } by && FormulaOfText.TextOf(stream, shared) is { } text)
        {
            _texts[by] = text;
            FormulaOfText.MakeText(stream, first, text);
        }
    }
}
