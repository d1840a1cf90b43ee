using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.FollowUp.Storage;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Cases;

/// <summary>Reads what the nights saw.</summary>
internal static class Observations
{
    /// <summary>By row of the hit, in order. No run may be staged.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="before">Only nights before this one; null: all.</param>
    public static Dictionary<long, ImmutableArray<Observation>> Read(SqliteConnection connection, DateOnly? before)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT hit_id, as_of, found, township, household_number, watched, level, grade, list, category
            FROM hit_changes WHERE as_of < @Before ORDER BY hit_id, as_of, run_id
            """;
        command.Parameters.AddWithValue("@Before", before is { } end ? IsoDate.Write(end) : "9999-99-99");
        using var reader = command.ExecuteReader();
        var all = new Dictionary<long, ImmutableArray<Observation>>();
        var words = new Words();
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var current = new List<Observation>();
        var of = 0L;
        while (reader.Read())
        {
            var hit = reader.GetInt64(0);
            if (hit != of)
                Finish(hit);
            var text = words.Of(reader.GetString(1));
            ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(days, text, out var isKnown);
            if (!isKnown)
                day = IsoDate.Read(text);
            var one = new Observation
            {
                AsOf = day,
                IsFound = reader.GetBoolean(2),
                Township = words.Of(reader.GetString(3)),
                HouseholdNumber = reader.GetString(4),
                Watched = reader.GetString(5),
                Facts = words.FactsOf(reader.GetString(6), reader.GetString(7), reader.GetString(8), reader.GetString(9)),
            };
            // Of several runs of one day the last counts.
            if (current.Count > 0 && current[^1].AsOf == day)
                current[^1] = one;
            else
                current.Add(one);
        }

        Finish(0);
        return all;

        void Finish(long next)
        {
            if (current.Count > 0)
                all.Add(of, [.. current]);
            current.Clear();
            of = next;
        }
    }

    // A county has a few dozen of each, and a hundred thousand hits.
    private sealed class Words
    {
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);
        private readonly HashSet<HitFacts> _facts = [];

        public string Of(string word)
        {
            if (_words.TryGetValue(word, out var known))
                return known;
            _words.Add(word);
            return word;
        }

        public HitFacts FactsOf(string level, string grade, string list, string category)
        {
            var facts = new HitFacts(level, grade, list, category);
            if (_facts.TryGetValue(facts, out var known))
                return known;
            _facts.Add(facts);
            return facts;
        }
    }
}
