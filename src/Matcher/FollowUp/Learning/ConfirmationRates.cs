using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Rules.Model;

namespace Matcher.FollowUp.Learning;

/// <summary>核实率 of everything that was ever answered.</summary>
internal sealed class ConfirmationRates
{
    private readonly IReadOnlyDictionary<string, Rule> _rules;
    private readonly Dictionary<RateKey, ConfirmationRate> _cells = [];
    private readonly Dictionary<string, ConfirmationRate> _byRule = new(StringComparer.Ordinal);

    private ConfirmationRates(IReadOnlyDictionary<string, Rule> rules) => _rules = rules;

    /// <summary>Of the whole county and every rule.</summary>
    public ConfirmationRate Overall { get; private set; }

    /// <summary>By rule, grade, sources and level, in this order; each with at least one answer.</summary>
    public ImmutableArray<KeyValuePair<RateKey, ConfirmationRate>> Cells =>
    [
        .. _cells.OrderBy(cell => cell.Key.Rule, StringComparer.Ordinal)
            .ThenBy(cell => CaseLevel.Order(cell.Key.Level))
            .ThenBy(cell => cell.Key.Grade, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Sources, StringComparer.Ordinal),
    ];

    /// <summary>Counts the answers to some cases.</summary>
    /// <param name="cases">All cases of the ledger: what one township alone has would say little.</param>
    /// <param name="rules">The rules of the pack, by id.</param>
    public static ConfirmationRates Of(IEnumerable<KnownCase> cases, IReadOnlyDictionary<string, Rule> rules)
    {
        var rates = new ConfirmationRates(rules);
        foreach (var known in cases)
        {
            foreach (var answer in Answers.Of(known.Case))
                rates.Add(RateKey.Of(known.Rule, answer.Facts, rules), answer.Given.Verdict.Confirms());
        }

        return rates;
    }

    /// <summary>The rate by which a case is put in order, and what it is the rate of.</summary>
    /// <param name="known">The case.</param>
    public CaseRate For(KnownCase known)
    {
        // Of a rule without an answer no cell has one.
        if (!_byRule.TryGetValue(known.Rule, out var rule))
            return Neutral;
        var cell = _cells.GetValueOrDefault(RateKey.Of(known.Rule, known.Case.Facts, _rules));
        if (cell.IsSaid)
            return new CaseRate(RateBasis.Cell, cell);
        return rule.IsSaid ? new CaseRate(RateBasis.Rule, rule) : Neutral;
    }

    /// <summary>Of a rule, whatever its level and grade.</summary>
    public ConfirmationRate Of(string rule) => _byRule.GetValueOrDefault(rule);

    /// <summary>Of what says nothing yet: it is taken to be like everything else.</summary>
    public CaseRate Neutral => new(RateBasis.County, Overall);

    private void Add(RateKey key, bool isConfirmed)
    {
        Overall = Overall.With(isConfirmed);
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out _);
        cell = cell.With(isConfirmed);
        ref var rule = ref CollectionsMarshal.GetValueRefOrAddDefault(_byRule, key.Rule, out _);
        rule = rule.With(isConfirmed);
    }
}
