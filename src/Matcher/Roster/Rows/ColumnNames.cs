namespace Matcher.Roster.Rows;

/// <summary>The names in a column of the roster. A name's place is its code.</summary>
internal sealed class ColumnNames(RosterColumn column) : WrittenNames
{
    public override int Count => column.CodesOfTexts;

    public override string this[int place] => column.Text(place) ?? "";

    public override int Of(PersonIndex person) => column.Code(person.Value);
}
