using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Runs.Desk;

namespace Matcher.Cli.Reports;

/// <summary>What the ledger calls things, in the words of the console.</summary>
internal static class LedgerWords
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } one ? Day(one) : "";

    /// <summary>What somebody did to the ledger.</summary>
    public static string Kind(LedgerEntry entry, CliTexts texts) => entry.Kind switch
    {
        "hand-out" => texts.Of("ActionHandOut"),
        "import" => texts.Of("ActionImport"),
        "review" => texts.Of("ActionReview"),
        "undo" => texts.Of("ActionUndo", entry.Undoes),
        "carry" => texts.Of("ActionCarry"),
        _ => entry.Kind,
    };

    /// <summary>What happened to a case.</summary>
    public static string Step(string kind, CliTexts texts) => kind switch
    {
        "found" => texts.Of("StepFound"),
        "gone" => texts.Of("StepGone"),
        "handed-out" => texts.Of("StepHandedOut"),
        "verdict" => texts.Of("StepVerdict"),
        "accepted" => texts.Of("StepAccepted"),
        "sent-back" => texts.Of("StepSentBack"),
        "mended" => texts.Of("StepMended"),
        "refused" => texts.Of("StepRefused"),
        "correction-sent" => texts.Of("StepCorrectionSent"),
        "correction-answered" => texts.Of("StepCorrectionAnswered"),
        "carried" => texts.Of("StepCarried"),
        _ => kind,
    };
}
