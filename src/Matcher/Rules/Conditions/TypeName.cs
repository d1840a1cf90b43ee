using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

/// <summary>Types as arguments of problems.</summary>
internal static class TypeName
{
    /// <summary>What a user is told of a type.</summary>
    public static ValueKind Of(ColumnType type) => type switch
    {
        ColumnType.Number => ValueKind.Number,
        ColumnType.Date => ValueKind.Date,
        _ => ValueKind.Text,
    };
}
