using System.Collections.Immutable;
using System.Numerics;
using Matcher.Identity;

namespace Matcher.Roster;

/// <summary>
/// Finds people by their number: the question that is asked for every row of every source, and nearly always answered
/// with nobody. Open addressing over 17-digit keys, at most half full; 24 bytes a person and slot pair.
/// </summary>
internal sealed class RosterIndex
{
    private const int Nobody = -1;

    private readonly ulong[] _keys;
    private readonly int[] _people;
    private readonly int[] _next;
    private readonly int _shift;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _documents;

    /// <summary>Builds the index.</summary>
    /// <param name="people">The people; several may share a number.</param>
    public RosterIndex(ImmutableArray<Person> people)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, people.Length * 2));
        _keys = new ulong[slots];
        _people = new int[slots];
        _next = new int[people.Length];
        _shift = 64 - BitOperations.Log2((uint)slots);
        _documents = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        // From the last to the first, so that those who share a number are found in the order of the roster.
        for (var i = people.Length - 1; i >= 0; i--)
        {
            _next[i] = Nobody;
            if (people[i].Number is { } number)
                Add(number, i);
            else if (people[i].OtherDocument is { } document)
                AddDocument(document, i);
        }
    }

    /// <summary>The first person with a number, or -1.</summary>
    public int Find(IdNumber number)
    {
        var key = number.Digits17;
        var slot = SlotOf(key);
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == key)
                return _people[slot];
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return Nobody;
    }

    /// <summary>The first person with another document, or -1.</summary>
    public int FindDocument(ReadOnlySpan<char> cleaned) => _documents.TryGetValue(cleaned, out var person) ? person : Nobody;

    /// <summary>The next person with the same number or document, or -1.</summary>
    public int Next(int person) => _next[person];

    private void Add(IdNumber number, int person)
    {
        var key = number.Digits17;
        var slot = SlotOf(key);
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & (_keys.Length - 1);
        _next[person] = _keys[slot] == key ? _people[slot] : Nobody;
        _keys[slot] = key;
        _people[slot] = person;
    }

    private void AddDocument(string document, int person)
    {
        _next[person] = FindDocument(document);
        _documents[document] = person;
    }

    // Fibonacci hashing: the digits of people of one village differ in few places.
    private int SlotOf(ulong key) => (int)unchecked((key * 0x9E3779B97F4A7C15UL) >> _shift);
}
