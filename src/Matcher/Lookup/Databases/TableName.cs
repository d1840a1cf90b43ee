using Matcher.Catalogue.Config;

namespace Matcher.Lookup.Databases;

/// <summary>How users know the table of a source: <c>province/si.payments</c>; of a query the source's id.</summary>
internal static class TableName
{
    /// <summary>The name.</summary>
    public static string Of(SourceInput input) => $"{input.Table!.Database}/{input.Table.Table ?? input.Id}";
}
