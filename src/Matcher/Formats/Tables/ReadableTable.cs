using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Formats.Tables;

/// <summary>A table as whoever says what it is sees it: its header, and rows that can be read again and again.</summary>
/// <param name="layout">Where its columns are, and how its bytes become words.</param>
internal abstract class ReadableTable(TableLayout layout)
{
    /// <summary>Where its columns are, and how its bytes become words.</summary>
    public TableLayout Layout => layout;

    /// <summary>What users read: UTF-8, GB18030, xlsx, PostgreSQL 15.8.</summary>
    public abstract string Format { get; }

    /// <summary>How a text is cut into fields, as users read it; empty where cells are cells.</summary>
    public virtual string DelimiterName => "";

    /// <summary>Whether its header is known and need not be looked for among its rows.</summary>
    public virtual bool IsHeaderCertain => false;

    /// <summary>Reads the records after the header.</summary>
    public abstract RecordReader Read();

    /// <summary>The same table with the columns of another source; required ones may be missing. Null where it has no rows.</summary>
    public abstract ReadableTable? ReadAs(SourceDefinition other);

    /// <summary>The first rows as they stand, titles and header among them, trimmed.</summary>
    public abstract IReadOnlyList<ImmutableArray<string>> FirstRows();

    /// <summary>The first rows in every way that they may be cut: one for a sheet, one a delimiter for a text.</summary>
    public abstract IEnumerable<IReadOnlyList<ImmutableArray<string>>> Cuts();
}
