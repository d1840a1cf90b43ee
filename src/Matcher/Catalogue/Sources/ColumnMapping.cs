using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Catalogue.Sources;

/// <summary>Which field of a file holds which column of its source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Fields">For each column of the source the 0-based field of the file, or -1 when the file has no such column.</param>
/// <param name="Unknown">Headers of the file that no column claims.</param>
internal sealed record ColumnMapping(SourceDefinition Source, ImmutableArray<int> Fields, ImmutableArray<string> Unknown)
{
    // Asked for nearly no mapping: every row that may be a header has one.
    private HashSet<int>? _held;

    /// <summary>How many columns were found.</summary>
    public int Found => Fields.Count(place => place >= 0);

    /// <summary>Required columns that the file does not have. A roster of households may have the head's name and number instead.</summary>
    public IEnumerable<ColumnDefinition> Missing =>
        Source.Columns.Where(column => column.IsRequired && Fields[column.Index] < 0 && StandIn(column.Role) < 0);

    /// <summary>The field of a role, or of the head of household in its place; -1 where there is neither.</summary>
    public int FieldOrHeads(ColumnRole role) => FieldOf(role) is >= 0 and var own ? own : StandIn(role);

    /// <summary>The field of the column that plays a role, or -1.</summary>
    public int FieldOf(ColumnRole role) => Source.WithRole(role) is { } column ? Fields[column.Index] : -1;

    /// <summary>Whether a column of the source is in a field of the file.</summary>
    /// <param name="field">0-based.</param>
    public bool Holds(int field) => (_held ??= [.. Fields]).Contains(field);

    /// <summary>Whether a field of the file is read: a column of the source is there, or one of the people in a row.</summary>
    /// <param name="field">0-based.</param>
    /// <param name="header">Its header.</param>
    public bool Reads(int field, string header) => Holds(field) || Source.Members?.Claims(header) == true;

    private int StandIn(ColumnRole role) => role switch
    {
        ColumnRole.Name => FieldOf(ColumnRole.HeadName),
        ColumnRole.IdNumber => FieldOf(ColumnRole.HeadIdNumber),
        _ => -1,
    };

    /// <summary>
    /// Finds the columns by header. A canonical name comes before an alias; of two headers for one column the first
    /// wins, and a header serves one column only.
    /// </summary>
    public static ColumnMapping Of(SourceDefinition source, IReadOnlyList<string> header)
    {
        var cleaned = header.Select(HeaderText.Clean).ToArray();
        var fields = Enumerable.Repeat(-1, source.Columns.Length).ToArray();
        var taken = new bool[cleaned.Length];
        // Nearly every row that may be the header is a row of data.
        if (Array.Exists(cleaned, source.Heads))
        {
            var first = FirstOfEach(cleaned);
            foreach (var column in source.Columns)
                Claim(first, column, [column.Name]);
            foreach (var column in source.Columns.Where(column => fields[column.Index] < 0))
                Claim(first, column, column.Aliases);
        }

        return new ColumnMapping(source, [.. fields],
            [.. header.Where((text, field) => !taken[field] && HeaderText.Clean(text).Length > 0 && source.Members?.Claims(text) != true)]);

        void Claim(Dictionary<string, int> first, ColumnDefinition column, IEnumerable<string> names)
        {
            foreach (var name in names.Select(HeaderText.Clean))
            {
                if (!first.TryGetValue(name, out var field) || taken[field])
                    continue;
                fields[column.Index] = field;
                taken[field] = true;
                return;
            }
        }
    }

    // A file may have as many headers as its source has columns, and both thousands.
    private static Dictionary<string, int> FirstOfEach(string[] cleaned)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, text) in cleaned.Index().Where(header => header.Item.Length > 0))
            first.TryAdd(text, field);
        return first;
    }
}
