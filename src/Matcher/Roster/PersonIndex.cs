namespace Matcher.Roster;

/// <summary>A person's place in <see cref="LoadedRoster.People"/>. Neither a row of a file nor an <see cref="IndexEntry"/>.</summary>
/// <param name="Value">0-based.</param>
internal readonly record struct PersonIndex(int Value)
{
    /// <summary>The place of a person.</summary>
    public static PersonIndex Of(Person person) => new(person.Index);
}
