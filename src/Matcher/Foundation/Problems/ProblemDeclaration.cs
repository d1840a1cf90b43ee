namespace Matcher.Foundation.Problems;

/// <summary>What is true of a problem wherever it occurs.</summary>
/// <param name="Code">Which problem.</param>
/// <param name="Key">Key of its text, and its name in run.json and in the ledger: it never changes.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Class">What it means for the program's exit code, where it is an error.</param>
internal sealed record ProblemDeclaration(ProblemCode Code, string Key, ProblemFamily Family, ProblemClass Class);
