using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matcher.Identity;

namespace Matcher.Roster;

/// <summary>
/// Finds people by their number: the question that is asked for every row of every source, and nearly always answered
/// with none. Open addressing over 17-digit keys, at most two thirds full.
/// <para>
/// What it gives is an entry: a person's index, or, above those, one of the numbers that a damaged number on the roster can
/// stand for. Both are in the same table, so that a row off the roster is looked up once.
/// </para>
/// </summary>
internal sealed class RosterIndex
{
    private const int NoEntry = -1;

    // Of a usual roster; one with more of them is put in order twice.
    private const int PeopleForEachPossible = 8;

    private readonly ImmutableArray<Person> _people;
    private readonly Slot[] _slots;
    private readonly int[] _next;
    private readonly PersonIndex[] _possible;
    private readonly int _shift;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _documents;

    /// <summary>Builds the index.</summary>
    /// <param name="people">The people; several may share a number.</param>
    /// <param name="possibleNumbers">
    /// Numbers that damaged ones may stand for, and whose. A number that somebody has is left out: it is that person's.
    /// </param>
    public RosterIndex(ImmutableArray<Person> people, IReadOnlyList<(IdNumber Number, PersonIndex Person)> possibleNumbers)
        : this(people, possibleNumbers, people.Length + possibleNumbers.Count)
    {
    }

    /// <summary>Builds an index of people alone, with room for some numbers that damaged ones may stand for.</summary>
    public RosterIndex(ImmutableArray<Person> people)
        : this(people, [], people.Length + (people.Length / PeopleForEachPossible))
    {
    }

    private RosterIndex(ImmutableArray<Person> people, IReadOnlyList<(IdNumber Number, PersonIndex Person)> possibleNumbers, int most)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, Fitting(most)));
        _people = people;
        _slots = new Slot[slots];
        _next = new int[people.Length + possibleNumbers.Count];
        _possible = [.. possibleNumbers.Select(possible => possible.Person)];
        _shift = 64 - BitOperations.Log2((uint)slots);
        _documents = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        // From the last to the first, so that those who share a number are found in the order of the roster.
        for (var i = people.Length - 1; i >= 0; i--)
        {
            _next[i] = NoEntry;
            if (people[i].Number is { } number)
                Add(number, i);
            else if (people[i].OtherDocument is { } document)
                AddDocument(document, i);
        }

        AddPossible(possibleNumbers);
    }

    // With the tables of an index of the same people alone.
    private RosterIndex(RosterIndex people, IReadOnlyList<(IdNumber Number, PersonIndex Person)> possibleNumbers)
    {
        (_people, _slots, _shift, _documents) = (people._people, people._slots, people._shift, people._documents);
        _next = [.. people._next, .. new int[possibleNumbers.Count]];
        _possible = [.. possibleNumbers.Select(possible => possible.Person)];
        AddPossible(possibleNumbers);
    }

    /// <summary>
    /// An index of the same people with the numbers that damaged ones may stand for. This one, of people alone, is not used any more.
    /// </summary>
    public RosterIndex With(IReadOnlyList<(IdNumber Number, PersonIndex Person)> possibleNumbers) =>
        Fitting(_people.Length + possibleNumbers.Count) <= _slots.Length
            ? new RosterIndex(this, possibleNumbers)
            : new RosterIndex(_people, possibleNumbers);

    /// <summary>Whether an entry is a number that a damaged one may stand for, and not a person's own.</summary>
    public bool IsOnlyPossible(IndexEntry entry) => entry.Value >= _next.Length - _possible.Length;

    /// <summary>The index of the person whose number an entry is, or whose damaged number it may be.</summary>
    public PersonIndex PersonOf(IndexEntry entry) =>
        IsOnlyPossible(entry) ? _possible[entry.Value - (_next.Length - _possible.Length)] : new PersonIndex(entry.Value);

    /// <summary>The first entry with a number. Entries of one number are either all people's own or all only possible.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IndexEntry Find(IdNumber number)
    {
        var key = number.Digits17;
        for (var slot = SlotOf(key); _slots[slot].Key != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot].Key == key)
                return new IndexEntry(_slots[slot].Entry);
        }

        return IndexEntry.None;
    }

    /// <summary>The first entry with another document.</summary>
    public IndexEntry FindDocument(ReadOnlySpan<char> cleaned) =>
        _documents.TryGetValue(cleaned, out var entry) ? new IndexEntry(entry) : IndexEntry.None;

    /// <summary>The next entry with the same number or document.</summary>
    public IndexEntry Next(IndexEntry entry) => new(_next[entry.Value]);

    private void AddPossible(IReadOnlyList<(IdNumber Number, PersonIndex Person)> possibleNumbers)
    {
        for (var i = _next.Length - 1; i >= _people.Length; i--)
        {
            var (number, _) = possibleNumbers[i - _people.Length];
            if (Find(number) is var holder && (holder.IsNone || IsOnlyPossible(holder)))
                Add(number, i);
        }
    }

    private void Add(IdNumber number, int entry)
    {
        var key = number.Digits17;
        var slot = SlotOf(key);
        while (_slots[slot].Key != 0 && _slots[slot].Key != key)
            slot = (slot + 1) & (_slots.Length - 1);
        _next[entry] = _slots[slot].Key == key ? _slots[slot].Entry : NoEntry;
        _slots[slot] = new Slot(key, entry);
    }

    private void AddDocument(string document, int person)
    {
        _next[person] = FindDocument(document).Value;
        _documents[document] = person;
    }

    // As many slots as keep it two thirds full.
    private static int Fitting(int numbers) => numbers + (numbers / 2);

    // Fibonacci hashing: the digits of people of one village differ in few places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong key) => (int)unchecked((key * 0x9E3779B97F4A7C15UL) >> _shift);

    // A key and whose it is stand together: who is on the roster is found with one look at the memory. Key 0 is nobody's.
    [StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
    private readonly record struct Slot(ulong Key, int Entry);
}
