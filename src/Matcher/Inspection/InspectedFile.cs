using System.Collections.Immutable;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Inspection.Proposing;
using Matcher.Inspection.Surveying;

namespace Matcher.Inspection;

/// <summary>What a file, or a table in a database, turned out to be.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Kind">By its bytes; null where it could not be opened, and of a table in a database.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Tables">One in a text, one a sheet in a workbook, those of all members in an archive.</param>
/// <param name="Proposal">What to paste so that Matcher reads it; null where nothing is needed, or nothing helps.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record InspectedFile(
    string File,
    FileFormat? Kind,
    long Bytes,
    ImmutableArray<InspectedTable> Tables,
    Proposal? Proposal,
    ImmutableArray<Problem> Problems)
{
    /// <summary>What its server says of it, where it is a table in a database; null where it is a file.</summary>
    public ServerFacts? Server { get; init; }
}
