using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>
/// 本县通知: the county's own document, by which it orders the checks. The pack is made for every county and so names no such
/// document: its rules name a part of it (<c>notice: checks</c>), and the config says which article that is here.
/// </summary>
/// <param name="Document">柳民发〔2023〕55号; null where the config names none, and rules cite it nowhere.</param>
/// <param name="Articles">Where it says so, by part. A part without an article is cited by the document alone.</param>
public sealed record CountyNotice(string? Document, ImmutableArray<NoticeArticle> Articles)
{
    /// <summary>What it is called where nobody knows which document that is: no config is at hand.</summary>
    public const string Unnamed = "本县通知";

    /// <summary>Of a county whose config names no notice.</summary>
    public static CountyNotice None { get; } = new(Document: null, []);

    /// <summary>The article of a part, or null.</summary>
    public string? Article(string part) =>
        Articles.FirstOrDefault(one => string.Equals(one.Part, part, StringComparison.Ordinal))?.Article;
}
