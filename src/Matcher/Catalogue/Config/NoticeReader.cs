using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Config;

/// <summary>Reads the county's own notice: a document alone, or a mapping with <c>document</c> and <c>articles</c>.</summary>
internal static class NoticeReader
{
    private const string Key = "notice";

    /// <summary>Reads the key <c>notice</c>.</summary>
    public static CountyNotice Read(MapReader map)
    {
        if (map.Node(Key) is YamlScalar alone)
            return alone.Text.Length == 0 ? CountyNotice.None : new CountyNotice(alone.Text, []);
        if (map.Map(Key) is not { } notice)
            return CountyNotice.None;
        var read = new CountyNotice(notice.Required("document")?.Text, Articles(notice));
        notice.Finish();
        return read;
    }

    private static ImmutableArray<NoticeArticle> Articles(MapReader notice)
    {
        var articles = ImmutableArray.CreateBuilder<NoticeArticle>();
        foreach (var entry in notice.EntriesOf("articles"))
        {
            if (entry.Value is not YamlScalar text)
                notice.Problems.Add(YamlProblems.WrongShape(entry.Value.Where, entry.Key.Text, YamlShape.Text));
            else if (!text.IsNull)
                articles.Add(new NoticeArticle(entry.Key.Text, text.Text, entry.Key.Where));
        }

        return articles.ToImmutable();
    }
}
