using System.Collections.Immutable;
using Matcher.FollowUp.Nights;
using Matcher.Hits;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Lookup.Keys;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Runs.Explaining;

/// <summary>Whom a question turned out to be about.</summary>
/// <param name="HitNumber">疑点编号, where a hit was asked for.</param>
/// <param name="RuleId">The rule of that hit: only it is explained; null for all rules.</param>
/// <param name="People">The places on the roster.</param>
/// <param name="Rows">Rows of somebody off the roster.</param>
internal sealed record Asked(string? HitNumber, string? RuleId, ImmutableArray<Person> People, ImmutableArray<ExplainedMatch> Rows)
{
    /// <summary>Whether nobody was found.</summary>
    public bool IsEmpty => People.IsEmpty && Rows.IsEmpty;

    /// <summary>Looks among this run's hits, then in the ledger, on the roster, in the sources.</summary>
    public static Asked Of(Question question, HitHistory history, KnownHit? known, BureauSecret secret)
    {
        var run = history.Run;
        if (history.Hits.FirstOrDefault(one => one.Hit.Number == question.HitNumber) is { Hit: var hit })
        {
            return hit.Finding.Person is { } person
                ? new Asked(hit.Number, hit.Finding.Rule.Id, [person], [])
                : new Asked(hit.Number, hit.Finding.Rule.Id, [], [.. hit.Finding.Evidence.Select(OffRoster)]);
        }

        if (known is not null)
            return new Asked(known.Number, known.Rule, Keyed(known.PersonKey, run.Roster.Roster, secret), []);

        ImmutableArray<Person> people = [.. run.Roster.Roster.People.Where(person => Is(person, question, run.Scope.AsOf))];
        return new Asked(null, null, people,
            people.IsEmpty && question.Number is { } number ? OffRosterRows(number, run.Sources, run.Scope.AsOf) : []);
    }

    private static bool Is(Person person, Question question, DateOnly asOf)
    {
        if (question.Number is { } number)
            return person.Number == number;
        var cleaned = new IdReader(asOf).Read(person.RawId, isNumberCell: false, stackalloc char[IdReader.MaxLength]).Cleaned;
        return question.Text.Length > 0 && cleaned.SequenceEqual(question.Text);
    }

    private static ImmutableArray<Person> Keyed(string key, LoadedRoster roster, BureauSecret secret)
    {
        var keys = new PersonKeys(secret, roster);
        return [.. roster.People.Where(person => keys.Of(person) == key)];
    }

    private static ImmutableArray<ExplainedMatch> OffRosterRows(IdNumber number, RunSources sources, DateOnly asOf)
    {
        var ids = new IdReader(asOf);
        return
        [
            .. sources.Matches.Values
                .OrderBy(source => source.Source.Id, StringComparer.Ordinal)
                .SelectMany(source => source.OffRoster)
                .Where(row => RowNumber.Of(row, ids) == number)
                .Select(row => new ExplainedMatch(row, Grade: null, NameComparison.Unknown, IdClass.Valid, Recovery: null)),
        ];
    }

    private static ExplainedMatch OffRoster(Evidence evidence) =>
        new(evidence.Row, Grade: null, NameComparison.Unknown, IdClass.Valid, Recovery: null);
}
