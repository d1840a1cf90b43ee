using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Tables;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Queries;

/// <summary>
/// Puts into SQL what cells settle of rows off the roster that are wanted. The conditions stay in the rules: texts that a column has are
/// looked at here, by the same predicates as a file's cells, and those that settle a row are listed in the query. A row with any other
/// text is handed over and judged.
/// </summary>
/// <param name="sql">The database's SQL.</param>
/// <param name="table">Where the columns are.</param>
/// <param name="columns">The columns of the relation, one a field.</param>
/// <param name="frequent">Texts that a column has, some of them; none where it has too many to be words.</param>
/// <param name="saw">Told of the words that were looked at.</param>
internal sealed class SettledCells(
    SqlDialect sql,
    TableLayout table,
    ImmutableArray<DatabaseColumn> columns,
    Func<DatabaseColumn, ImmutableArray<string>> frequent,
    Action<ColumnDefinition, string> saw)
{
    private readonly Dictionary<int, ImmutableArray<string>> _texts = [];

    /// <summary>The condition; null where no cell settles anything.</summary>
    public string? Of(PushedPredicates predicates) => AllOf(predicates);

    // Every list must be settled, and one predicate settles a list.
    private string? AllOf(PushedPredicates predicates)
    {
        var lists = predicates.Lists.Select(AnyOf).ToList();
        return lists.Count == 0 || lists.Contains(null) ? null : string.Join(" AND ", lists.Select(list => $"({list})"));
    }

    private string? AnyOf(ImmutableArray<PushedPredicate> list)
    {
        var settling = list.Select(Settles).OfType<string>().ToList();
        return settling.Count == 0 ? null : string.Join(" OR ", settling.Select(one => $"({one})"));
    }

    private string? Settles(PushedPredicate predicate) => predicate switch
    {
        AnyPredicate several => AllOf(several.Of),
        CellPredicate one when table.Mapping.Fields[one.Column.Index] is >= 0 and var field => Settles(one, field),
        CellPredicate one => one.IsFalse(table.WithoutField(one.Column.Index)) ? "1 = 1" : null,
        _ => throw new InvalidOperationException($"No SQL for {predicate.GetType().Name}."),
    };

    private string? Settles(CellPredicate one, int field)
    {
        var settling = new List<string>();
        if (one.IsFalse(""))
            settling.Add(sql.IsEmpty(columns[field]));
        if (!one.OnlyEmpty && SettlingTexts(one, field) is { Count: > 0 } texts)
            settling.Add(sql.IsExactly(columns[field], texts));
        return settling.Count == 0 ? null : string.Join(" OR ", settling);
    }

    private List<string> SettlingTexts(CellPredicate one, int field)
    {
        if (!_texts.TryGetValue(field, out var texts))
            _texts.Add(field, texts = frequent(columns[field]));
        var settling = new List<string>();
        foreach (var text in texts)
        {
            var words = table.WordsOf(one.Column.Index, Encoding.UTF8.GetBytes(text));
            saw(one.Column, words);
            if (one.IsFalse(words))
                settling.Add(text);
        }

        return settling;
    }
}
