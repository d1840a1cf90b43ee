using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Runs.Rehearsing;

namespace Matcher.Cli.Reports;

/// <summary>What is different in the rule pack since the last recorded night: what changed, then whom it would list, in numbers.</summary>
internal static class PackSinceReport
{
    public static IEnumerable<string> Lines(PackSince since, MatcherConfig config, Session session)
    {
        var texts = session.Texts;
        yield return texts.Of("PackSince", since.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var change in since.Changes)
            yield return "  " + Of(change, texts);
        yield return "";
        if (since.IsUnreadable)
            yield return texts.Of("PackSinceUnreadable");
        else if (since.Rehearsal is { } rehearsal)
        {
            foreach (var line in RehearsalReport.Tables(rehearsal, config, session))
                yield return line;
            yield return texts.Of("PackSincePeople");
        }
        else
        {
            yield return texts.Of("PackSinceNobody");
        }

        yield return texts.Of("PackSinceWhatToDo");
    }

    public static object Json(PackSince since, Session session) => new
    {
        since.AsOf,
        Changes = since.Changes.Select(change => new { change.Part, change.Id, change.Title, change.Kind, change.Keys, change.Decides }),
        since.IsUnreadable,
        Rehearsal = since.Rehearsal is { } rehearsal ? RehearsalReport.Json(rehearsal, session) : null,
    };

    private static string Of(PackChange change, CliTexts texts)
    {
        var name = change.Title.Length == 0 ? change.Id : texts.Of("PackSinceNamed", change.Id, change.Title);
        return texts.Of(KeyOf(change), name, string.Join(texts.Of("ListSeparator"), change.Keys));
    }

    private static string KeyOf(PackChange change) => (change.Part, change.Kind) switch
    {
        (PackPart.Rule, PackChangeKind.New) => "PackSinceRuleNew",
        (PackPart.Rule, PackChangeKind.Gone) => "PackSinceRuleGone",
        (PackPart.Rule, _) => "PackSinceRuleChanged",
        (PackPart.Source, PackChangeKind.New) => "PackSinceSourceNew",
        (PackPart.Source, PackChangeKind.Gone) => "PackSinceSourceGone",
        (PackPart.Source, _) => "PackSinceSourceChanged",
        (_, PackChangeKind.New) => "PackSinceReasonsNew",
        (_, PackChangeKind.Gone) => "PackSinceReasonsGone",
        _ => "PackSinceReasonsChanged",
    };
}
