using Matcher.Cli.Reports;
using Matcher.Cli.Sessions;
using Matcher.Foundation.Yaml;

namespace Matcher.Cli.Commands;

/// <summary>Rules that the command line names.</summary>
internal static class RuleChoice
{
    /// <summary>Says which of them there are not, with the one that was probably meant; null where there is nothing to say.</summary>
    public static Report? Unknown(IEnumerable<string> unknown, IReadOnlyCollection<string> known, Session session)
    {
        var ids = unknown.ToList();
        foreach (var id in ids)
            session.Error.WriteLine(session.Texts.Of("RuleUnknown", id, Suggestion.For(id, known) is { } meant ? session.Texts.Of("RuleMeant", meant) : session.Texts.Of("RulesKnown", string.Join(", ", known))));
        return ids.Count == 0 ? null : Report.Nothing(ExitCode.Usage);
    }
}
