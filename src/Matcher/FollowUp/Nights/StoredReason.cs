using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matcher.Foundation.Problems;

namespace Matcher.FollowUp.Nights;

/// <summary>Why a rule was not run, as the ledger keeps it: the problem itself, or the sentence that an older ledger has.</summary>
internal sealed record StoredReason
{
    private static readonly StoredReasonContext Json = new(new JsonSerializerOptions(StoredReasonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the file is read by people, too
    });

    /// <summary>Name of the problem; null where only a sentence is known.</summary>
    public string? Problem { get; init; }

    /// <summary>How much it matters.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Where it is.</summary>
    public Place? Where { get; init; }

    /// <summary>The values in its text.</summary>
    public ImmutableArray<ProblemArgument>? Arguments { get; init; }

    /// <summary>The sentence of a ledger that kept nothing else.</summary>
    public string? Sentence { get; init; }

    /// <summary>A reason as the ledger keeps it.</summary>
    public static string Write(Problem reason) => JsonSerializer.Serialize(
        new StoredReason
        {
            Problem = reason.Name,
            Severity = reason.Severity,
            Where = reason.Where,
            Arguments = reason.Arguments,
        },
        Json.StoredReason);

    /// <summary>What the ledger keeps.</summary>
    /// <exception cref="JsonException">It is not what a ledger keeps.</exception>
    public static StoredReason Read(string stored) => JsonSerializer.Deserialize(stored, Json.StoredReason)
        ?? throw new JsonException("No reason.");

    /// <summary>The reason for a reader; a problem that this program no longer knows by its name alone.</summary>
    public string InWords(CultureInfo language) => ToProblem() is { } problem
        ? ProblemText.Render(problem, language)
        : Sentence ?? Problem ?? "";

    private Problem? ToProblem() => Problem is not null && ProblemDeclarations.Named(Problem) is { } code
        ? new Problem(code, Severity ?? default, Where ?? Place.Nowhere, Arguments ?? [])
        : null;
}
