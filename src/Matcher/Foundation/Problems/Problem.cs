using System.Collections.Immutable;

namespace Matcher.Foundation.Problems;

/// <summary>
/// Something a user must be told: what is wrong, where, and (through the code's text) what to do.
/// The wording is looked up when it is shown, in the reader's language, by <see cref="ProblemText"/>. Only the factories in
/// <c>Families</c> make one, so that a text gets the arguments that it has places for.
/// </summary>
/// <param name="Code">Which problem it is; its text has placeholders for <paramref name="Arguments"/>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Where">File, row, column or line.</param>
/// <param name="Arguments">Values for the placeholders {0}, {1}, … of the text.</param>
public sealed record Problem(ProblemCode Code, Severity Severity, Place Where, ImmutableArray<ProblemArgument> Arguments)
{
    /// <summary>Its name in run.json and everywhere else where programs read it.</summary>
    public string Name => ProblemDeclarations.Of(Code).Key;

    /// <summary>What it means for the exit code, where it is an error.</summary>
    public ProblemClass Class => ProblemDeclarations.Of(Code).Class;

    /// <summary>The problem with all that came from a file put as it may be shown.</summary>
    /// <param name="mask">Masks a text.</param>
    internal Problem Shown(Func<string, string> mask) => this with
    {
        Where = Where.Shown(mask),
        Arguments = [.. Arguments.Select(argument => argument.Shown(mask))],
    };

    /// <summary>Whether the other says the same of the same place.</summary>
    public bool Equals(Problem? other) => other is not null && Code == other.Code && Severity == other.Severity && Where == other.Where
        && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Where);

    /// <summary>An error at a place: for the factories alone.</summary>
    internal static Problem Error(ProblemCode code, Place where, params ReadOnlySpan<ProblemArgument> arguments) =>
        new(code, Severity.Error, where, [.. arguments]);

    /// <summary>A warning at a place: for the factories alone.</summary>
    internal static Problem Warning(ProblemCode code, Place where, params ReadOnlySpan<ProblemArgument> arguments) =>
        new(code, Severity.Warning, where, [.. arguments]);
}
