using System.Collections.Immutable;

namespace Matcher.Foundation.Problems;

/// <summary>What is declared of every problem of a source in a database (<see cref="ProblemDeclarations"/> has the others).</summary>
internal static class DatabaseDeclarations
{
    /// <summary>The declarations.</summary>
    public static ImmutableArray<ProblemDeclaration> All { get; } =
    [
        .. ProblemDeclaration.Of(ProblemFamily.Database, ProblemClass.Incomplete,
            (ProblemCode.DatabaseUnreachable, "DatabaseUnreachable"),
            (ProblemCode.DatabaseNotTrusted, "DatabaseNotTrusted"),
            (ProblemCode.DatabaseAccessRefused, "DatabaseAccessRefused"),
            (ProblemCode.DatabasePasswordMissing, "DatabasePasswordMissing"),
            (ProblemCode.DatabaseAuthorityMissing, "DatabaseAuthorityMissing"),
            (ProblemCode.DatabaseNoRight, "DatabaseNoRight"),
            (ProblemCode.DatabaseNoTable, "DatabaseNoTable"),
            (ProblemCode.DatabaseNoColumn, "DatabaseNoColumn"),
            (ProblemCode.DatabaseBadQuery, "DatabaseBadQuery"),
            (ProblemCode.DatabaseTimeOver, "DatabaseTimeOver"),
            (ProblemCode.DatabaseBroken, "DatabaseBroken"),
            (ProblemCode.DatabaseServerFailed, "DatabaseServerFailed"),
            (ProblemCode.DatabaseHidesRows, "DatabaseHidesRows"),
            (ProblemCode.DatabaseKeysRefused, "DatabaseKeysRefused"),
            (ProblemCode.DatabaseKeyColumnMissing, "DatabaseKeyColumnMissing"),
            (ProblemCode.DatabaseKeyNotUnique, "DatabaseKeyNotUnique"),
            (ProblemCode.DatabaseRowsChanged, "DatabaseRowsChanged"),
            (ProblemCode.DatabaseRowsLost, "DatabaseRowsLost")),
    ];
}
