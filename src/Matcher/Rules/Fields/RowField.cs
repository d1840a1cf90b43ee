using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Rows;

namespace Matcher.Rules.Fields;

/// <summary>A column of the rule's source.</summary>
internal sealed record RowField(ColumnDefinition Column) : Field(Column.Name, Column.Type)
{
    public override FieldOrigin Origin { get; } = new(Column.Name, Column, IsOnRoster: false);

    public override MeaningList? Meanings => Column.Meanings;

    public override bool HoldsSeveral => Column.HoldsSeveral;

    public override string[] Parts(string text) => Column.Parts(text);

    public override string? Read(Subject subject) => subject.Row?[Column.Index];

    public override SourceRow? RowOf(Subject subject) => subject.Row;
}
