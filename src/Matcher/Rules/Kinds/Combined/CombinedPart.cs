using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>What one of the rules behind a combined rule found, by person or by household.</summary>
internal sealed class CombinedPart
{
    private readonly ILookup<int, PartHit> _hits;
    private readonly ILookup<int, UncheckedPerson> _unchecked;

    /// <summary>Takes an outcome.</summary>
    /// <param name="ruleId">Whose.</param>
    /// <param name="hits">What it found; of the grades that the combined rule accepts.</param>
    /// <param name="undecided">About whom it could not decide.</param>
    /// <param name="keyOf">The person's or the household's place on the roster.</param>
    public CombinedPart(string ruleId, IEnumerable<PartHit> hits, IEnumerable<UncheckedPerson> undecided, Func<Person, int> keyOf)
    {
        RuleId = ruleId;
        // In an order of their own: the rows of a file, and of the roster, may come in any.
        _hits = hits.OrderBy(hit => hit.Person, MemberOrder.Instance).ThenBy(hit => hit.Says, StringComparer.Ordinal)
            .ToLookup(hit => keyOf(hit.Person));
        _unchecked = undecided.OrderBy(one => one.Person, MemberOrder.Instance).ToLookup(one => keyOf(one.Person));
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>Why it was not run, so that nobody knows about anybody; null: it was.</summary>
    public Problem? NotRun { get; init; }

    /// <summary>Everybody whom it found or could not decide about.</summary>
    public IEnumerable<int> Keys => _hits.Select(group => group.Key).Concat(_unchecked.Select(group => group.Key));

    /// <summary>Its hits about one.</summary>
    public IEnumerable<PartHit> HitsAbout(int key) => _hits[key];

    /// <summary>Why it could not decide about one; null where it could.</summary>
    public Problem? UndecidedAbout(int key) => NotRun ?? (_hits.Contains(key) ? null : _unchecked[key].FirstOrDefault()?.Reason);

    /// <summary>Somebody of one whom it could not decide about; null where there is nobody.</summary>
    public Person? UndecidedPerson(int key) => _unchecked[key].FirstOrDefault()?.Person;

    /// <summary>Whether it has a hit about one.</summary>
    public Truth About(int key) =>
        _hits.Contains(key) ? Truth.True : NotRun is not null || _unchecked.Contains(key) ? Truth.Undecided : Truth.False;
}
