using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Config;

/// <summary>One article of the county's own notice.</summary>
/// <param name="Part">What rules call it: <c>checks</c>.</param>
/// <param name="Article">二(二).</param>
/// <param name="Where">Where the config says so.</param>
public sealed record NoticeArticle(string Part, string Article, Place Where);
