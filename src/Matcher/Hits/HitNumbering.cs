using System.Collections.Immutable;
using Matcher.Foundation.Cores;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>
/// Gives findings their 疑点编号: short, the same in every run, different for every finding of a run, and saying nothing
/// about the person to somebody without the bureau's secret. It follows from the rule, the person and the rule's
/// <c>identity</c> values, not from the household or the township: a hit keeps its number when the person moves.
/// </summary>
/// <param name="secret">Keys the numbers.</param>
/// <param name="length">Characters of a number; a multiple of four.</param>
internal sealed class HitNumbering(BureauSecret secret, int length = HitNumbering.UsualLength)
{
    /// <summary>60 bits: among 100,000 hits, two share a number once in two hundred million runs.</summary>
    public const int UsualLength = 12;

    private const int GroupLength = 4;

    private const int Stretch = 512;

    /// <summary>What the ledger knows of people who stand on the roster several times.</summary>
    public KnownListings Known { get; init; } = KnownListings.None;

    /// <summary>The numbers of a whole run, in the order of the findings.</summary>
    /// <param name="roster">The roster that the findings are about.</param>
    /// <param name="findings">Every finding of the run: a number is unique among those that are numbered together.</param>
    public ImmutableArray<string> Number(LoadedRoster roster, IReadOnlyList<Finding> findings)
    {
        var digests = Digests(roster, findings);
        TellListingsApart(digests, roster, findings);
        return Shortened(digests);
    }

    // On all cores: each takes two keyed hashes.
    private string[] Digests(LoadedRoster roster, IReadOnlyList<Finding> findings)
    {
        var digests = new string[findings.Count];
        AllCores.For(
            digests.Length,
            Stretch,
            () => (People: new PersonKeys(secret, roster), Fields: new FieldBytes()),
            (index, own) => digests[index] = Digest(findings[index], own.People, own.Fields));
        return digests;
    }

    private string Digest(Finding finding, PersonKeys people, FieldBytes fields)
    {
        fields.Clear().Add("hit").Add(finding.Rule.Id).Add(people.Of(finding)).Add(finding.Identity.Length);
        foreach (var value in finding.Identity)
            fields.Add(value);
        return secret.Digest(fields);
    }

    // A person may be on the roster twice, and then each household's township must be told, under a number of its own.
    // One listing has the plain number and only the others are told apart by their household, so that a hit whose
    // person turns up a second time does not lose its number, its history and its verdict.
    private void TellListingsApart(string[] digests, LoadedRoster roster, IReadOnlyList<Finding> findings)
    {
        var known = Known.Places.Count == 0
            ? []
            : Enumerable.Range(0, digests.Length).Where(index => Known.Places.Contains(PlaceOf(findings[index], roster)));
        var apart = Enumerable.Range(0, digests.Length)
            .GroupBy(index => digests[index], StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.ToArray())
            .ToList();
        var shared = apart.SelectMany(group => group).ToHashSet();
        apart.AddRange(known.Where(index => !shared.Contains(index)).Select(index => new[] { index }));
        foreach (var group in apart)
            TellApart(
                digests,
                group.Select(index => (Index: index, Listing: Listing.Of(findings[index], roster, secret)))
                    .OrderBy(entry => entry.Listing));
    }

    // Whoever had a number keeps it. The plain one is had by whom the ledger knows under it, else by the first.
    private void TellApart(string[] digests, IEnumerable<(int Index, Listing Listing)> group)
    {
        var own = new List<(int Index, KnownListing Place, string Digest)>();
        var listings = group.ToArray();
        foreach (var household in listings.GroupBy(entry => new KnownListing(entry.Listing.Township, entry.Listing.HouseholdNumber)))
        {
            foreach (var (ordinal, (index, _)) in household.Index())
            {
                own.Add((index, household.Key, secret.Digest(new FieldBytes()
                    .Add("hit of another listing")
                    .Add(digests[index])
                    .Add(household.Key.Township)
                    .Add(household.Key.HouseholdNumber)
                    .Add(ordinal))));
            }
        }

        var open = own.FindAll(entry => !Known.IsAt(NumberOf(entry.Digest), entry.Place));
        var place = open.Count > 1 ? Known.PlaceOf(NumberOf(digests[open[0].Index])) : null;
        var plain = open.FindIndex(entry => entry.Place == place) is >= 0 and var same
            ? open[same].Index
            : listings.Select(entry => entry.Index).FirstOrDefault(index => open.Exists(entry => entry.Index == index), -1);
        foreach (var (index, _, digest) in own.Where(entry => entry.Index != plain))
            digests[index] = digest;
    }

    private static KnownListing PlaceOf(Finding finding, LoadedRoster roster) => finding.Person is { } person
        ? new KnownListing(roster.HouseholdOf(person).Township, roster.HouseholdOf(person).Number)
        : default;

    private string NumberOf(string digest) => InGroups(digest[..Math.Min(length, digest.Length)]);

    // All that share a number get a longer one, so that it does not matter which of them came first.
    private ImmutableArray<string> Shortened(string[] digests)
    {
        var numbers = new string[digests.Length];
        IEnumerable<int> open = Enumerable.Range(0, digests.Length);
        for (var characters = length; ; characters += GroupLength)
        {
            var clashes = new List<int>();
            foreach (var group in open.GroupBy(index => digests[index][..Math.Min(characters, digests[index].Length)],
                StringComparer.Ordinal))
            {
                foreach (var index in group)
                    numbers[index] = InGroups(group.Key);
                if (group.Skip(1).Any())
                    clashes.AddRange(group);
            }
            if (clashes.Count == 0)
                return [.. numbers];
            if (characters >= digests[clashes[0]].Length)
                throw new InvalidOperationException("Two findings of one run have the same number, whatever its length.");
            open = clashes;
        }
    }

    // Four characters and a hyphen, as often as there are four.
    private static string InGroups(string characters) =>
        string.Create(characters.Length + (characters.Length - 1) / GroupLength, characters, (text, all) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = i % (GroupLength + 1) == GroupLength ? '-' : all[i - i / (GroupLength + 1)];
    });
}
