using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Fields;

/// <summary>What the engine says about a person for one kind of rule only.</summary>
internal sealed record GivenField(string Name, ColumnType Type = ColumnType.Text) : Field(Name, Type)
{
    /// <summary>Whether its texts never name anybody.</summary>
    public bool IsPlain { get; init; }

    public override bool IsPrivate => Type == ColumnType.Text && !IsPlain;

    public override FieldOrigin Origin { get; } = new(Name, Column: null, IsOnRoster: false);

    public override Doubt? DoubtOf(Subject subject) => subject.Doubts.GetValueOrDefault(Name);

    public override string? Read(Subject subject) => subject.Given.GetValueOrDefault(Name);

    public override SourceRow? RowOf(Subject subject) => subject.Person?.Row;
}
