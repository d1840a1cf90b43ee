using System.Collections.Immutable;

namespace Matcher.Foundation.Problems;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>The result stands; somebody should look.</summary>
    Warning,

    /// <summary>Something was not done because of it.</summary>
    Error,
}

/// <summary>
/// Something a user must be told: what is wrong, where, and (through the code's text) what to do.
/// The wording is looked up when it is shown, in the reader's language, by <see cref="ProblemText"/>.
/// Arguments never hold a full ID number or name.
/// </summary>
/// <param name="Code">Which problem it is; its text has placeholders for <paramref name="Arguments"/>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Where">File, row, column or line.</param>
/// <param name="Arguments">Values for the placeholders {0}, {1}, … of the text.</param>
public sealed record Problem(ProblemCode Code, Severity Severity, Place Where, ImmutableArray<string> Arguments)
{
    /// <summary>An error at a place.</summary>
    public static Problem Error(ProblemCode code, Place where, params string[] arguments) =>
        new(code, Severity.Error, where, [.. arguments]);

    /// <summary>A warning at a place.</summary>
    public static Problem Warning(ProblemCode code, Place where, params string[] arguments) =>
        new(code, Severity.Warning, where, [.. arguments]);
}
