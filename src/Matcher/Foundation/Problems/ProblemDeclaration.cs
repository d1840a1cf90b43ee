using System.Collections.Immutable;

namespace Matcher.Foundation.Problems;

/// <summary>What is true of a problem wherever it occurs.</summary>
/// <param name="Code">Which problem.</param>
/// <param name="Key">Key of its text, and its name in run.json and in the ledger: it never changes.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Class">What it means for the program's exit code, where it is an error.</param>
internal sealed record ProblemDeclaration(ProblemCode Code, string Key, ProblemFamily Family, ProblemClass Class)
{
    /// <summary>Some of one family and class.</summary>
    public static IEnumerable<ProblemDeclaration> Of(
        ProblemFamily family, ProblemClass kind, params ImmutableArray<(ProblemCode Code, string Key)> problems) =>
        problems.Select(problem => new ProblemDeclaration(problem.Code, problem.Key, family, kind));
}
