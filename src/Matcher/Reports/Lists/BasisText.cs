using System.Collections.Concurrent;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>政策依据 of the rules: every line of a rule has the same text.</summary>
internal sealed class BasisText
{
    private readonly ConcurrentDictionary<Rule, string> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>That of a rule.</summary>
    public string Of(Rule rule) => _texts.GetOrAdd(rule, one => Words.Of(one.Basis));
}
