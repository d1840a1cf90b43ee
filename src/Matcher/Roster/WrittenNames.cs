using System.Collections.Immutable;

namespace Matcher.Roster;

/// <summary>The names of the people on the roster as they are written, each different one once: names are fewer than people.</summary>
internal abstract class WrittenNames
{
    /// <summary>How many there are; some of them may be nobody's.</summary>
    public abstract int Count { get; }

    /// <summary>A name.</summary>
    /// <param name="place">0-based.</param>
    public abstract string this[int place] { get; }

    /// <summary>The place of a person's name.</summary>
    public abstract int Of(PersonIndex person);

    /// <summary>The names of people who were not read from a file.</summary>
    public static WrittenNames Of(ImmutableArray<Person> people) => Of([.. people.Select(person => person.Name)]);

    /// <summary>One name a person.</summary>
    public static WrittenNames Of(ImmutableArray<string> names) => new Listed(names);

    private sealed class Listed(ImmutableArray<string> names) : WrittenNames
    {
        public override int Count => names.Length;

        public override string this[int place] => names[place];

        public override int Of(PersonIndex person) => person.Value;
    }
}
