using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>单人保: the roster's own share tells who is covered, where only one member of a household has any.</summary>
internal sealed class CoverageMarks(SourceDefinition definition, RosterRows rows)
{
    private readonly ColumnDefinition? _form = definition.Column(RosterColumns.CoverageForm);
    private readonly ColumnDefinition? _share = definition.WithRole(ColumnRole.MonthlyAmount);

    /// <summary>Marks the people of the households that have it.</summary>
    /// <param name="people">All people.</param>
    /// <param name="households">The places of the people of each household.</param>
    public void Mark(Person[] people, int[][] households)
    {
        if (_form is null)
            return;
        var column = rows.Columns[_form.Index];
        var isForm = new bool[column.CodesOfTexts];
        for (var code = 0; code < isForm.Length; code++)
            isForm[code] = _form.Means(column.Text(code), SinglePersonCover.Form);
        if (!isForm.Contains(true))
            return;
        foreach (var members in households)
        {
            if (members.Length > 1 && Array.Exists(members, member => isForm[column.Code(member)]))
                Mark(people, members);
        }
    }

    private void Mark(Person[] people, int[] members)
    {
        var drawing = members.Count(Draws);
        foreach (var member in members)
            people[member] = people[member] with { Coverage = SinglePersonCover.Of(Draws(member), drawing) };

        bool Draws(int member) => SinglePersonCover.Draws(_share is null ? null : rows.Value(member, _share.Index));
    }
}
