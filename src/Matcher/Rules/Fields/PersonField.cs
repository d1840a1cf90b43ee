using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Fields;

/// <summary>What follows from the roster without standing in it.</summary>
internal sealed record PersonField(string Name, PersonFact Fact) : Field(Name, Fact.Type)
{
    public override FieldOrigin Origin { get; } = new(Name, Column: null, IsOnRoster: true);

    // It follows from the ID number.
    protected override DoubtReason WhyNothing => DoubtReason.NumberDamaged;

    public override string? Read(Subject subject) =>
        subject.Given.GetValueOrDefault(Fact.Name) ?? (subject.Person is { } person ? Fact.Read(person, subject.AsOf) : null);

    public override SourceRow? RowOf(Subject subject) => subject.Person?.Row;
}
