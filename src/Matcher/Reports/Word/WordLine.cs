using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TextRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Matcher.Reports.Word;

/// <summary>A paragraph in the making: words, figures that can be read back, and places that only people can fill in.</summary>
/// <param name="marks">The bookmarks of the document; null where it has no figures.</param>
internal sealed class WordLine(WordMarks? marks = null)
{
    private readonly List<OpenXmlElement> _runs = [];

    /// <summary>Words.</summary>
    public static Paragraph Of(WordStyle style, string text) => new WordLine().Say(text).Build(style);

    /// <summary>Adds words.</summary>
    public WordLine Say(string text)
    {
        if (text.Length > 0)
            _runs.Add(Run(text));
        return this;
    }

    /// <summary>Adds a figure.</summary>
    /// <param name="key">The key that it is read back by.</param>
    /// <param name="text">What stands there.</param>
    public WordLine Figure(string key, string text)
    {
        if (marks is null)
            throw new InvalidOperationException("A document without bookmarks has no figures.");
        _runs.AddRange(marks.Around(key, Run(text)));
        return this;
    }

    /// <summary>Adds a marked place: what people must write, and the program does not know.</summary>
    /// <param name="what">What they must write; empty where the header of its column says it.</param>
    public WordLine Ask(string what = "")
    {
        var run = Run(what.Length == 0 ? "【请填写】" : $"【请填写：{what}】");
        run.RunProperties = new RunProperties(new Highlight { Val = HighlightColorValues.Yellow });
        _runs.Add(run);
        return this;
    }

    /// <summary>The paragraph.</summary>
    /// <param name="style">What it is.</param>
    /// <param name="keepsNext">Whether it stands on one page with what follows.</param>
    /// <param name="startsPage">Whether it begins a page.</param>
    public Paragraph Build(WordStyle style, bool keepsNext = false, bool startsPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.IdOf(style) });
        if (keepsNext)
            properties.Append(new KeepNext());
        if (startsPage)
            properties.Append(new PageBreakBefore());
        return new Paragraph([properties, .. _runs]);
    }

    private static TextRun Run(string text) =>
        new(new Text(WordText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
}
