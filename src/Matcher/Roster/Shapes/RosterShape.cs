using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;

namespace Matcher.Roster.Shapes;

/// <summary>
/// How a table of the roster holds its people: a row a person, or a row a household with its head and further members, or
/// several people in one cell.
/// </summary>
internal sealed partial class RosterShape
{
    private readonly TableLayout _table;
    private readonly SourceDefinition _roster;
    private readonly ImmutableArray<MemberFields> _members;
    private readonly string? _category;

    public RosterShape(TableLayout table)
    {
        _table = table;
        _roster = table.Mapping.Source;
        _members = _roster.Members?.Find(table.Header) ?? [];
        _category = table.Mapping.FieldOf(ColumnRole.Category) < 0
            ? CategoryOf($"{Path.GetFileName(table.Place.Name)} {table.Place.Part}")
            : null;
        IdField = table.Mapping.FieldOrHeads(ColumnRole.IdNumber);
    }

    /// <summary>The field of the number of a row's first person.</summary>
    public int IdField { get; }

    /// <summary>保障类别 by the name of the file or sheet, where the table has no such column; null where neither says it.</summary>
    public string? CategoryByName => _category;

    /// <summary>The people of a record; never none.</summary>
    /// <param name="row">The record.</param>
    /// <param name="isSplit">False where one cell seems to hold several people who cannot be told apart.</param>
    public List<RosterEntry> Read(RecordReader row, out bool isSplit)
    {
        var values = _table.Decode(row);
        if (_category is not null)
            values = With(values, ColumnRole.Category, _category);
        var people = SharedCell.Split(Cell(row, _table.Mapping.FieldOrHeads(ColumnRole.Name)), Cell(row, IdField), out isSplit);
        var ofMember = OfMember(values);
        var entries = new List<RosterEntry>();
        foreach (var (name, id) in people)
        {
            var own = entries.Count == 0 ? values : ofMember;
            if (entries.Count == 0 && !IsLong && _table.Mapping.FieldOf(ColumnRole.Relation) < 0)
                own = With(own, ColumnRole.Relation, MemberOrder.Head);
            entries.Add(EntryOf(own, name, id, row.IsNumberCell(IdField)));
        }

        foreach (var member in _members)
        {
            var (name, id) = (Cell(row, member.Name), Cell(row, member.IdNumber));
            if (name.Length > 0 || id.Length > 0)
                entries.Add(EntryOf(With(ofMember, ColumnRole.Relation, Cell(row, member.Relation)), name, id,
                    member.IdNumber >= 0 && row.IsNumberCell(member.IdNumber)));
        }

        return entries;
    }

    /// <summary>A row is a person as long as nothing says that it is a household.</summary>
    public bool IsLong => _members.IsEmpty && _table.Mapping.FieldOf(ColumnRole.Name) >= 0;

    private RosterEntry EntryOf(ImmutableArray<string?> values, string name, string id, bool isNumberCell) =>
        new(With(With(values, ColumnRole.Name, name), ColumnRole.IdNumber, id), id, isNumberCell);

    private ImmutableArray<string?> OfMember(ImmutableArray<string?> values)
    {
        var builder = values.ToBuilder();
        foreach (var column in _roster.Columns.Where(column => column.IsOfPerson
            || column.Role is ColumnRole.Relation or ColumnRole.MonthlyAmount))
            builder[column.Index] = null;
        return builder.MoveToImmutable();
    }

    private ImmutableArray<string?> With(ImmutableArray<string?> values, ColumnRole role, string value) =>
        _roster.WithRole(role) is { } column ? values.SetItem(column.Index, value) : values;

    private string Cell(RecordReader row, int field) => field < 0 ? "" : _table.ValueOf(row.Field(field));

    // 城关镇 is a place and 城乡 is both: only words that are a category count, or a name that is nothing else.
    private static string? CategoryOf(string name) => (Urban.IsMatch(name), Rural.IsMatch(name)) switch
    {
        (true, false) => "城市",
        (false, true) => "农村",
        _ => null,
    };

    [GeneratedRegex(@"城乡|城市|城镇|城保|城低|(^|[\s_（(-])城([\s_）).-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Urban { get; }

    [GeneratedRegex(@"城乡|农村|农保|农低|(^|[\s_（(-])农([\s_）).-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Rural { get; }
}
