using Matcher.Catalogue.Columns;

namespace Matcher.Rules.Conditions;

/// <summary>The names of types as arguments of problems, looked up in the reader's language.</summary>
internal static class TypeName
{
    /// <summary>The key of the text.</summary>
    public static string Of(ColumnType type) => type switch
    {
        ColumnType.Number => "TypeNumber",
        ColumnType.Date => "TypeDate",
        _ => "TypeText",
    };
}
