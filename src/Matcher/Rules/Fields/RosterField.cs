using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Fields;

/// <summary>A column of the roster.</summary>
internal sealed record RosterField(string Name, ColumnDefinition Column) : Field(Name, Column.Type)
{
    public override FieldOrigin Origin { get; } = new(Name, Column, IsOnRoster: true);

    public override MeaningList? Meanings => Column.Meanings;

    public override bool HoldsSeveral => Column.HoldsSeveral;

    public override string[] Parts(string text) => Column.Parts(text);

    public override string? Read(Subject subject) => subject.Person?[Column.Index];

    public override SourceRow? RowOf(Subject subject) => subject.Person?.Row;
}
