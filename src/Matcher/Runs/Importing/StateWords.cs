using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Importing;

/// <summary>办理状态 that something would lead to, for the sentence that says why it cannot.</summary>
internal static class StateWords
{
    /// <summary>The state.</summary>
    public static string After(CaseEventDetails details) =>
        (CaseTriggers.Of(details) is { } trigger ? CaseTransitions.EndOf(trigger) : CaseState.Cleared).Word();
}
