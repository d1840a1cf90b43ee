using System.Collections.Immutable;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Columns;

/// <summary>Reads how a roster of households heads the columns of further members.</summary>
internal static class MemberReader
{
    /// <summary>Reads the key <c>members</c>; null where it is not there.</summary>
    public static MemberHeaders? Read(MapReader map)
    {
        if (map.Map("members") is not { } members)
            return null;
        var headers = new MemberHeaders(Headers("name"), Headers("id_number"), Headers("relation"));
        members.Finish();
        return headers;

        ImmutableArray<string> Headers(string key)
        {
            var texts = members.Scalars(key);
            foreach (var text in texts.Where(text => !text.Text.Contains(MemberHeaders.Number, StringComparison.Ordinal)))
                members.BadValue(text, key, [text.Text + MemberHeaders.Number]);
            return [.. texts.Select(text => text.Text)];
        }
    }
}
