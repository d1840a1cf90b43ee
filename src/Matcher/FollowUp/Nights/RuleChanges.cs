using System.Collections.Immutable;
using Dapper;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Model;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Nights;

/// <summary>What a changed rule pack does to the cases of the ledger, told before anything happens.</summary>
internal static class RuleChanges
{
    /// <summary>For each rule that has cases and gives its hits other numbers from now on: whether these keep their history.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="rules">Every rule of the pack, whatever its status.</param>
    public static IEnumerable<Problem> Of(SqliteConnection connection, IEnumerable<Rule> rules)
    {
        var pack = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var taken = pack.Values.Where(rule => rule.Replaces is not null).ToLookup(rule => rule.Replaces!, StringComparer.Ordinal);
        var identities = IdentitiesOf(connection);
        return CaseBook.Of(CaseLog.Read(connection)).All
            .Where(one => one.Case.State != CaseState.Lapsed)
            .GroupBy(one => one.Rule, StringComparer.Ordinal)
            .OrderBy(cases => cases.Key, StringComparer.Ordinal)
            .Select(cases => Of(cases.Key, [.. cases]))
            .OfType<Problem>();

        Problem? Of(string rule, ImmutableArray<KnownCase> cases)
        {
            var was = identities.GetValueOrDefault(rule);
            if (pack.TryGetValue(rule, out var same))
            {
                if (was is not { } columns || columns.SequenceEqual(RuleIdentity.Of(same)))
                    return null;
                return Told(rule, same, columns, cases, IsCarried(same, columns));
            }

            var next = taken[rule].FirstOrDefault();
            return Told(rule, next, was ?? [], cases, next is not null
                && (was is not { } known || IsCarried(next, known) || known.SequenceEqual(RuleIdentity.Of(next))));
        }
    }

    private static bool IsCarried(Rule rule, ImmutableArray<string> was) => rule.IdentityWas is { } said && said.SequenceEqual(was);

    private static Problem Told(string rule, Rule? now, ImmutableArray<string> was, ImmutableArray<KnownCase> cases, bool isCarried)
    {
        var where = new Place(File: $"rules/{now?.Id ?? rule}.yaml");
        var (open, cleared) = (cases.Count(one => one.Case.State.IsOpen()), cases.Count(one => one.Case.State == CaseState.Cleared));
        return isCarried
            ? LedgerProblems.CasesCarried(where, rule, cases.Length, open, cleared)
            : LedgerProblems.CasesCutOff(where, rule, cases.Length, open, cleared, was);
    }

    // Of the last run in which it was there.
    private static Dictionary<string, ImmutableArray<string>?> IdentitiesOf(SqliteConnection connection) => connection
        .Query<(string Rule, string Identity, string AsOf)>(
            """
            SELECT rr.rule, rr.identity, MAX(r.as_of) FROM rule_runs rr JOIN runs r ON r.id = rr.run_id
            WHERE r.staged = 0 GROUP BY rr.rule
            """)
        .ToDictionary(row => row.Rule, row => RuleIdentity.Read(row.Identity), StringComparer.Ordinal);
}
