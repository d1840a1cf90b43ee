using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Reading;

/// <summary>Reads a sentence with places to fill in.</summary>
internal static class SaysReader
{
    /// <summary>Reads it; a place that names no field, or is not closed, is a problem.</summary>
    public static SaysTemplate Read(YamlScalar? says, FieldScope scope, ProblemList problems)
    {
        var parts = ImmutableArray.CreateBuilder<SaysPart>();
        var rest = says?.Text ?? "";
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            var close = rest.IndexOf('}', StringComparison.Ordinal);
            if (open < 0 && close < 0)
            {
                parts.Add(new SaysPart(rest, Field: null));
                break;
            }

            if (open < 0 || close < open)
            {
                problems.Add(RuleReadingProblems.SaysBrace(says!.Where));
                break;
            }

            parts.Add(new SaysPart(rest[..open], Field: null));
            if (scope.Resolve(rest[(open + 1)..close].Trim(), says!.Where, problems) is { } field)
                parts.Add(new SaysPart("", field));
            rest = rest[(close + 1)..];
        }

        return new SaysTemplate(says?.Text ?? "", parts.ToImmutable());
    }
}
