using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Rules.Model;
using Matcher.Runs;

namespace Matcher.Cli.Reports;

/// <summary>How many hits there are: by township under its working group, and by rule.</summary>
internal sealed class HitTables
{
    private readonly CliTexts _texts;
    private readonly ImmutableArray<HitCount> _hits;
    private readonly ImmutableArray<RuleList> _lists;

    /// <summary>Prepares them.</summary>
    /// <param name="hits">Hits of rules.</param>
    /// <param name="doubts">The engine's own doubts of who a row is about, without a rule.</param>
    /// <param name="texts">The language.</param>
    public HitTables(ImmutableArray<HitCount> hits, ImmutableArray<HitCount> doubts, CliTexts texts)
    {
        _texts = texts;
        _hits = [.. hits, .. doubts];
        // 疑点 always, the other lists when something is in them.
        _lists = [.. Enum.GetValues<RuleList>()
            .Where(list => list == RuleList.Hits || _hits.Any(hit => hit.List == list && hit.Count > 0))];
    }

    /// <summary>Whether some are answered, so that not all that are counted are still to be verified.</summary>
    public bool IsAnswered => _hits.Any(hit => hit.ToBeVerified != hit.Count);

    /// <summary>A row a township, the townships without hits too.</summary>
    public IEnumerable<string> ByTownship(ImmutableArray<WorkingGroup> groups, ImmutableArray<string> only)
    {
        var table = new TextTable([new(_texts.Of("ColumnGroup")), new(_texts.Of("ColumnTownship")), .. ListColumns(), .. AnsweredColumn()]);
        foreach (var (group, townships) in WithUnknown(groups, only))
        {
            foreach (var (index, township) in townships.Index())
                table.Add([index > 0 ? "" : group.Length > 0 ? group : _texts.Of("GroupUnknown"), township,
                    .. WithAnswered(hit => hit.Township == township && hit.Group == group)]);
            if (townships.Length > 1)
                table.Add(["", _texts.Of("GroupTotal"), .. WithAnswered(hit => hit.Group == group && townships.Contains(hit.Township))]);
        }

        table.Add([_texts.Of("Total"), "", .. WithAnswered(_ => true)]);
        return table.Lines();
    }

    /// <summary>
    /// A row for each rule that found something, in the order of the pack, which is that of the ids; the engine's own doubts last.
    /// </summary>
    public IEnumerable<string> ByRule()
    {
        var table = new TextTable([new(_texts.Of("ColumnRule")), new(_texts.Of("ColumnTitle")), .. ListColumns()]);
        foreach (var rule in _hits.Where(hit => hit.Count > 0 && hit.RuleId.Length > 0)
            .Select(hit => (hit.RuleId, hit.RuleTitle))
            .Distinct()
            .OrderBy(rule => rule.RuleId, StringComparer.Ordinal))
            table.Add([rule.RuleId, rule.RuleTitle, .. Counts(hit => hit.RuleId == rule.RuleId)]);
        if (_hits.Any(hit => hit.RuleId.Length == 0))
            table.Add(["", _texts.Of("EngineDoubts"), .. Counts(hit => hit.RuleId.Length == 0)]);
        table.Add([_texts.Of("Total"), "", .. Counts(_ => true)]);
        return table.Lines();
    }

    private IEnumerable<TextColumn> ListColumns() => _lists.Select(list => new TextColumn(_texts.Of(list), IsNumber: true));

    // Nothing is said of it while nothing is answered.
    private IEnumerable<TextColumn> AnsweredColumn() =>
        IsAnswered ? [new TextColumn(_texts.Of("ColumnToBeVerified"), IsNumber: true)] : [];

    private IEnumerable<string> WithAnswered(Func<HitCount, bool> which) => IsAnswered
        ? Counts(which).Append(string.Format(_texts.Language, "{0:N0}", _hits.Where(which).Sum(hit => hit.ToBeVerified)))
        : Counts(which);

    private IEnumerable<string> Counts(Func<HitCount, bool> which) =>
        _lists.Select(list =>
            string.Format(_texts.Language, "{0:N0}", _hits.Where(hit => hit.List == list && which(hit)).Sum(hit => hit.Count)));

    private IEnumerable<(string Group, ImmutableArray<string> Townships)> WithUnknown(
        ImmutableArray<WorkingGroup> groups, ImmutableArray<string> only)
    {
        var known = groups.Select(group => (group.Name,
            Townships: group.Townships.Where(name => only.IsEmpty || only.Contains(name)).ToImmutableArray()));
        var official = groups.SelectMany(group => group.Townships.Select(name => (group.Name, name))).ToHashSet();
        var unknown = _hits
            .Where(hit => !official.Contains((hit.Group, hit.Township)))
            .GroupBy(hit => hit.Group, hit => hit.Township, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Townships: group.Distinct().ToImmutableArray()));
        return known.Concat(unknown).Where(group => !group.Townships.IsEmpty);
    }
}
