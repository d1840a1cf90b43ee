using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Hits;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Tables;
using Matcher.Roster;

namespace Matcher.Reports;

/// <summary>Writes the lists of a rehearsal: the people behind every number that it tells.</summary>
internal static class RehearsalWriter
{
    /// <summary>Writes them, and <c>rehearsal.json</c> last, which says of each what is in it.</summary>
    /// <param name="folder">Full path of the folder, not yet in its place.</param>
    /// <param name="config">Townships, language and how numbers are written.</param>
    /// <param name="households">The household of a hit's person; null for somebody off the roster.</param>
    /// <param name="changes">Every change.</param>
    /// <param name="counts">How many there are of each rule in each township.</param>
    /// <exception cref="IOException">The disk is full, or a file cannot be written.</exception>
    public static void Write(
        string folder,
        MatcherConfig config,
        Func<Hit, Household?> households,
        ImmutableArray<HitChange> changes,
        IEnumerable<ChangeCount> counts)
    {
        var writer = ListFormat.Of(config);
        var list = new ChangeList(new HitText(config.Language));
        var townships = new ListTownships(config.County, config.Groups, changes.Select(change => change.Hit.Township));
        var lines = changes
            .Select(change => new ChangeLine(change, townships.Of(change.Hit.Township), households(change.Hit)))
            .ToLookup(line => line.Change.Kind);
        RehearsalDocument.Write(
            folder,
            [
                writer.Write(folder, Summary.Table(counts)),
                .. Enum.GetValues<HitChangeKind>().Select(kind => writer.Write(folder, list.Table(Words.Of(kind), lines[kind]))),
            ]);
    }

    private static class Summary
    {
        private static readonly ListColumns<ChangeCount> Columns = new ListColumns<ChangeCount>()
            .Text("规则编号", count => count.RuleId)
            .Text("规则", count => count.RuleTitle)
            .Text("工作组", count => count.Group)
            .Text("乡镇", count => count.Township)
            .Number("现行疑点数", count => count.Before)
            .Number("改后疑点数", count => count.After)
            .Number(Words.Of(HitChangeKind.Listed), count => count.Listed)
            .Number(Words.Of(HitChangeKind.Unlisted), count => count.Unlisted)
            .Number(Words.Of(HitChangeKind.Level), count => count.Level)
            .Number(Words.Of(HitChangeKind.Moved), count => count.Moved);

        public static ListTable Table(IEnumerable<ChangeCount> counts) => Columns.Table("汇总", counts);
    }
}
