using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Hits;
using Matcher.Reports.Csv;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Roster;

namespace Matcher.Reports;

/// <summary>Writes the lists of a rehearsal: the people behind every number that it tells.</summary>
internal static class RehearsalWriter
{
    /// <summary>Writes them.</summary>
    /// <param name="folder">Full path of the folder, not yet in its place.</param>
    /// <param name="config">Townships, language and how numbers are written.</param>
    /// <param name="households">The household of a hit's person; null for an outsider.</param>
    /// <param name="changes">Every change.</param>
    /// <param name="counts">How many there are of each rule in each township.</param>
    /// <exception cref="IOException">The disk is full, or a file cannot be written.</exception>
    public static void Write(string folder, MatcherConfig config, Func<Hit, Household?> households, ImmutableArray<HitChange> changes, IEnumerable<ChangeCount> counts)
    {
        var csv = new CsvList(config.IdStyle);
        var list = new ChangeList(new HitText(config.Language));
        var townships = new ListTownships(config.County, config.Groups, changes.Select(change => change.Hit.Township));
        var lines = changes.Select(change => new ChangeLine(change, townships.Of(change.Hit.Township), households(change.Hit))).ToLookup(line => line.Change.Kind);
        csv.Write(folder, Summary.Table(counts));
        foreach (var kind in Enum.GetValues<HitChangeKind>())
            csv.Write(folder, list.Table(Words.Of(kind), lines[kind]));
    }

    private static class Summary
    {
        private static readonly ImmutableArray<ListColumn<ChangeCount>> Columns =
        [
            new("规则编号", count => Cell.Text(count.RuleId)),
            new("规则", count => Cell.Text(count.RuleTitle)),
            new("工作组", count => Cell.Text(count.Group)),
            new("乡镇", count => Cell.Text(count.Township)),
            new("现行疑点数", count => Cell.Number(count.Before)),
            new("改后疑点数", count => Cell.Number(count.After)),
            new(Words.Of(HitChangeKind.Listed), count => Cell.Number(count.Listed)),
            new(Words.Of(HitChangeKind.Unlisted), count => Cell.Number(count.Unlisted)),
            new(Words.Of(HitChangeKind.Level), count => Cell.Number(count.Level)),
            new(Words.Of(HitChangeKind.Moved), count => Cell.Number(count.Moved)),
        ];

        public static ListTable Table(IEnumerable<ChangeCount> counts) => ListTable.Of("汇总", Columns, counts);
    }
}

/// <summary>What a changed pack does to the hits of one rule in one township.</summary>
/// <param name="Group">工作组; empty for an unknown township.</param>
/// <param name="Township">乡镇.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What people call it, in the changed pack if it is there.</param>
/// <param name="Before">Hits under the current pack.</param>
/// <param name="After">Hits under the changed pack.</param>
/// <param name="Listed">新列出.</param>
/// <param name="Unlisted">不再列出.</param>
/// <param name="Level">级别变化.</param>
/// <param name="Moved">换清单.</param>
public sealed record ChangeCount(string Group, string Township, string RuleId, string RuleTitle, int Before, int After, int Listed, int Unlisted, int Level, int Moved)
{
    /// <summary>Whether anything changes.</summary>
    public bool Changes => Listed + Unlisted + Level + Moved > 0;
}
