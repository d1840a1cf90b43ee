using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>Which columns of a table are what.</summary>
/// <param name="Key">The columns that tell rows apart.</param>
/// <param name="Cells">The columns that are read, one a field.</param>
/// <param name="Header">Their names, and which of the source's columns they are.</param>
internal sealed record TableColumns(ImmutableArray<DatabaseColumn> Key, ImmutableArray<DatabaseColumn> Cells, FoundHeader Header)
{
    /// <summary>The column of the ID number.</summary>
    public DatabaseColumn Id => Cells[Header.Columns.FieldOf(ColumnRole.IdNumber)];

    /// <summary>Finds them; null, with every problem, where something is missing.</summary>
    /// <param name="input">What the config says of the table.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="columns">What the database says of it.</param>
    /// <param name="where">The table.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static TableColumns? Find(
        TableInput input, SourceDefinition source, ImmutableArray<DatabaseColumn> columns, Place where, ProblemList problems)
    {
        var own = new ProblemList();
        var key = ImmutableArray.CreateBuilder<DatabaseColumn>();
        foreach (var name in input.RowKey)
        {
            if (Named(columns, name) is { } column)
                key.Add(column);
            else
            {
                own.Add(DatabaseProblems.KeyColumnMissing(where, name,
                    Suggestion.Hint(name, [.. columns.Select(column => column.Name)])));
            }
        }

        // What only finds a row again is no cell of it, unless the source knows it.
        var all = ColumnMapping.Of(source, [.. columns.Select(column => column.Name)]);
        ImmutableArray<DatabaseColumn> cells =
        [
            .. columns.Where((column, field) => column.Kind != ColumnKind.Bytes && (all.Holds(field) || !key.Contains(column))),
        ];
        var header = HeaderFinder.Find(source, [[.. cells.Select(column => column.Name)]]);
        if (header is null)
            own.Add(HeaderFaults.None(source, where));
        else
            TellOfHeader(source, header, where, own);
        problems.AddRange(own.All);
        return own.HasErrors || header is null ? null : new TableColumns(key.ToImmutable(), cells, header);
    }

    // Without the number no row can be looked up, whatever the description says of it.
    private static void TellOfHeader(SourceDefinition source, FoundHeader header, Place where, ProblemList problems)
    {
        HeaderFaults.Tell(source, header, where, problems);
        if (!problems.HasErrors
            && source.WithRole(ColumnRole.IdNumber) is { } id
            && header.Columns.FieldOf(ColumnRole.IdNumber) < 0)
        {
            problems.Add(HeaderProblems.ColumnMissing(where with { Column = id.Name }, ShownHeader.Of(header.Cells),
                id.Aliases.Prepend(id.Name)));
        }
    }

    // Databases that keep no case give back another than the one that was written.
    private static DatabaseColumn? Named(ImmutableArray<DatabaseColumn> columns, string name) =>
        columns.FirstOrDefault(column => column.Name == name)
        ?? columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}
