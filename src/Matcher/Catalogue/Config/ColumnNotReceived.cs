using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Config;

/// <summary>A column that the files of a source never have here, as the config says under <c>not_received</c>.</summary>
/// <param name="Source">Id of the source, <c>roster</c> for the roster.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Where">Where the config says so.</param>
public sealed record ColumnNotReceived(string Source, string Column, Place Where);
