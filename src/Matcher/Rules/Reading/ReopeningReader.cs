using System.Collections.Immutable;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Reading;

/// <summary>Reads <c>reopens_on</c>: the columns that a clearance rests on.</summary>
/// <param name="scope">The names it may use.</param>
/// <param name="map">The rule, or a figure of it.</param>
internal sealed class ReopeningReader(FieldScope scope, MapReader map)
{
    /// <summary>The key.</summary>
    public const string Key = "reopens_on";

    /// <summary>Those that it names; where it names none, not even an empty list, the identity and what the conditions ask.</summary>
    /// <param name="identity">What tells two hits about one person apart.</param>
    /// <param name="asked">What the conditions ask.</param>
    public ImmutableArray<Field> Read(IEnumerable<Field> identity, IEnumerable<Field> asked) => map.Node(Key) is null
        ? [.. identity.Concat(asked).Distinct()]
        : [.. map.Scalars(Key).Select(name => scope.Resolve(name.Text, name.Where, map.Problems)).OfType<Field>().Distinct()];
}
