using System.Collections.Frozen;
using Matcher.Catalogue.Sources;
using Matcher.Identity;

namespace Matcher.Rules.Demand;

/// <summary>What is wanted of the rows of every source: of rules, and widened by whoever looks further than they do.</summary>
internal sealed class SourceDemands
{
    private readonly FrozenDictionary<string, RowDemand> _bySource;

    /// <summary>One demand a source.</summary>
    public SourceDemands(IEnumerable<RowDemand> demands) =>
        _bySource = demands.ToFrozenDictionary(demand => demand.Source.Id, StringComparer.Ordinal);

    /// <summary>The demand of a source.</summary>
    public RowDemand Of(string source) => _bySource[source];

    /// <summary>Also every row about somebody on the roster.</summary>
    public SourceDemands AndEveryMatch() => And(RowDemand.EveryMatch);

    /// <summary>Also every row off the roster about a number.</summary>
    public SourceDemands AndAbout(IdNumber number) => And(source => RowDemand.About(source, number));

    /// <summary>What either wants, of the same sources.</summary>
    public SourceDemands And(SourceDemands other) => And(source => other.Of(source.Id));

    /// <summary>Every row.</summary>
    public SourceDemands AndEverything() => And(RowDemand.Everything);

    private SourceDemands And(Func<SourceDefinition, RowDemand> other) =>
        new(_bySource.Values.Select(demand => demand.And(other(demand.Source))));
}
