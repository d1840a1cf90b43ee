using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Wordings;

/// <summary>
/// The page's own words. Each stands on the page in both languages, one after the other; the style sheet shows the one that is chosen.
/// </summary>
internal static class PageText
{
    private static readonly ResourceManager Resources = new("Matcher.Reports.Html.Wordings.PageTexts", typeof(PageText).Assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="MissingManifestResourceException">The key has no text: a bug that a test finds.</exception>
    public static Wording Raw(string key) => Wording.In(language => Get(key, language));

    /// <summary>The text of a key, in both languages.</summary>
    public static Node Of(string key) => Both(Raw(key));

    /// <summary>
    /// A sentence with what stands in place of <c>{0}</c>, <c>{1}</c>. In the English one <c>{0|lead|leads}</c> is the word that goes
    /// with the number.
    /// </summary>
    public static Node Of(string key, params ImmutableArray<Part> parts)
    {
        var (zh, en) = Raw(key);
        return Node.Many(In("zh", SentencePattern.Fill(zh, parts)), In("en", SentencePattern.Fill(en, parts)));
    }

    /// <summary>A text that is there in both languages.</summary>
    public static Node Both(Wording text) =>
        string.Equals(text.Zh, text.En, StringComparison.Ordinal) ? text.Zh : Node.Many(In("zh", text.Zh), In("en", text.En));

    /// <summary>Both languages in a row, where there is room for one text only: the title of the page or of a drawing.</summary>
    public static string Joined(string key)
    {
        var (zh, en) = Raw(key);
        return $"{zh} / {en}";
    }

    private static Node In(string language, Node text) => Node.Of("span", text).With("lang", language);

    private static string Get(string key, CultureInfo language) =>
        Resources.GetString(key, language) ?? throw new MissingManifestResourceException($"No text for '{key}'.");
}
