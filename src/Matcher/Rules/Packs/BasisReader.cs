using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>
/// Reads what a rule rests on. <c>notice: checks</c> stands for the county's own notice: the document of the config, left out where
/// the config has none. An article is cited only where somebody has written it down.
/// </summary>
/// <param name="county">The notice of the config; null where no config is at hand.</param>
/// <param name="map">The rule's file.</param>
internal sealed class BasisReader(CountyNotice? county, MapReader map)
{
    private const string Key = "basis";

    private readonly ImmutableArray<string>.Builder _parts = ImmutableArray.CreateBuilder<string>();

    /// <summary>The parts of the county's notice that the rule names, whether the config has a notice or not.</summary>
    public ImmutableArray<string> NoticeParts => _parts.ToImmutable();

    /// <summary>Reads it.</summary>
    public ImmutableArray<Basis> Read()
    {
        if (map.Node(Key) is not { } node)
        {
            map.Problems.Add(YamlProblems.MissingKey(map.Where, Key));
            return [];
        }

        if (node is not YamlList { Items.IsEmpty: false } list)
        {
            map.Problems.Add(YamlProblems.WrongShape(node.Where, Key, YamlShape.List));
            return [];
        }

        return [.. list.Items.Select(One).OfType<Basis>()];
    }

    private Basis? One(YamlNode node)
    {
        if (MapReader.Open(node, Key, map.Problems) is not { } one)
            return null;
        var basis = one.Node("notice") is null
            ? new Basis(one.Required("document")?.Text ?? "", one.Text("article"))
            : Notice(one.Text("notice"));
        one.Finish();
        return basis;
    }

    private Basis? Notice(string? part)
    {
        if (part is null)
            return null;
        _parts.Add(part);
        if (county is null)
            return new Basis(CountyNotice.Unnamed, Article: null) { Notice = part };
        return county.Document is { } document ? new Basis(document, county.Article(part)) { Notice = part } : null;
    }
}
