using System.Collections.Immutable;

namespace Matcher.Rules.MeaningTwin;

/// <summary>Somebody on the roster.</summary>
/// <param name="Row">1-based row of the file.</param>
/// <param name="Number">The identity number; null where it is masked.</param>
/// <param name="Name">姓名.</param>
/// <param name="Household">户编号.</param>
/// <param name="IsHead">Whether head of the household.</param>
/// <param name="Values">The row.</param>
internal sealed record TwinPerson(int Row, string? Number, string Name, string Household, bool IsHead, ImmutableArray<string> Values);

/// <summary>A row of a source.</summary>
internal sealed record TwinRecord(int Row, string Number, string Name, ImmutableArray<string> Values);

/// <summary>A row of a source about somebody on the roster.</summary>
internal sealed record TwinMatch(TwinPerson Person, TwinRecord Record)
{
    /// <summary>The same name on both sides, one without, or two names.</summary>
    public string Grade => GradeOf(Person.Name, Record.Name);

    public static string GradeOf(string one, string other) => one.Length == 0 || other.Length == 0 ? "B" : one == other ? "A" : "D";
}

/// <summary>What a condition is asked about.</summary>
/// <param name="Source">The source of the row; null: the roster alone.</param>
/// <param name="Record">The row.</param>
/// <param name="Person">The person.</param>
internal sealed record TwinSubject(TwinSource? Source, TwinRecord? Record, TwinPerson? Person)
{
    /// <summary>What the kind of rule says about them.</summary>
    public ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Given numbers of which only the least is known.</summary>
    public ImmutableHashSet<string> AtLeast { get; init; } = [];

    /// <summary>Given values that nobody knows.</summary>
    public ImmutableHashSet<string> NotKnown { get; init; } = [];
}
