using System.Collections.Immutable;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Exports;

/// <summary>How one table of an export is written, with its columns.</summary>
internal sealed record FileLayout : TableForm
{
    /// <summary>The columns, in the order of the file.</summary>
    public required ImmutableArray<LayoutColumn> Columns { get; init; }

    /// <summary>The same table as a text file of its own.</summary>
    public FileLayout AsText() => this with { Container = null, Form = FileForm.Text };
}
