using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;

namespace Matcher.Reports.CaseLists;

/// <summary>Makes the lists of follow-up: 任务清单, 问题清单, 整改台账 and 更正单.</summary>
/// <param name="run">The run.</param>
/// <param name="lines">Its hits, as lines.</param>
/// <param name="cases">Its cases, as lines.</param>
/// <param name="plan">What was learned, and the order of work.</param>
internal sealed class RunCaseLists(RunResult run, RunLines lines, CaseLines cases, WorkPlan plan)
{
    private const string County = "全县";

    private readonly ImmutableDictionary<string, string> _groupFiles = SafeFileName.ForAll(
        lines.Scope.Config.Groups.Select(group => group.Name),
        County, ListTownship.Unknown, NameOf(OrderList.Path), NameOf(RateList.Path), NameOf(QuestionList.Path));

    private readonly HitText _text = new(lines.Scope.Config.Language);

    /// <summary>The lists that a township may have, without lines, by the names that they have in its workbook.</summary>
    public IEnumerable<ListTable> Blank() =>
        [Measures(AnswerChoices.MeasuresOfTownship).Table(MeasureList.Folder, []), TasksOf().Table(TaskList.Folder, [])];

    /// <summary>The lists, made one after the other.</summary>
    public IEnumerable<ListTable> All() => new[] { Tasks(), Learned(), Confirmed(), Requests(), Balance() }.SelectMany(list => list);

    // Who is counted in several places is counted by whoever writes the lists, several at once.
    private IEnumerable<ListTable> Tasks()
    {
        var list = TasksOf();
        var byTownship = cases.Wanted.ToLookup(known => PlaceOf(lines.Townships.Of(known.Case.Township)));
        var of = Places(byTownship.Contains).Select(township => (Township: township, Lines: new Lazy<ImmutableArray<TaskLine>>(() =>
                list.Lines(township?.Name ?? ListTownship.Unknown, [.. byTownship[township]]))))
            .ToList();
        foreach (var (township, its) in of)
            yield return list.Table(PathOf(township, TaskList.Folder), Made([its]));
        if (IsPartial)
            yield break;
        foreach (var group in lines.Scope.Config.Groups)
        {
            var its = of.Where(one => one.Township?.Group == group.Name).ToList();
            yield return list.Table($"{TaskList.Folder}/{_groupFiles[group.Name]}",
                Made([Sum(group.Name, its.SelectMany(one => byTownship[one.Township])), .. its.Select(one => one.Lines)]));
        }

        yield return list.Table($"{TaskList.Folder}/{County}", Made([Sum(County, cases.Wanted), .. of.Select(one => one.Lines)]));

        Lazy<ImmutableArray<TaskLine>> Sum(string place, IEnumerable<KnownCase> all) => new(() => [list.Sum(place, all)]);
    }

    private static IEnumerable<TaskLine> Made(ImmutableArray<Lazy<ImmutableArray<TaskLine>>> parts) => parts.SelectMany(part => part.Value);

    private IEnumerable<ListTable> Learned()
    {
        var text = new LearnedText(lines.Scope.Config.Language);
        return IsPartial
            ? []
            :
            [
                OrderList.Table(plan, lines, cases, text),
                RateList.Table(plan.Rates, lines, cases),
                QuestionList.Table(plan.Questions, lines.Townships, text),
            ];
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private IEnumerable<ListTable> Confirmed()
    {
        var issues = new IssueList(_text);
        var (measures, ofCounty) = (Measures(AnswerChoices.MeasuresOfTownship), Measures(AnswerChoices.MeasuresOfCounty));
        return Each(IssueList.Folder, issues.Table, issues.Table).Concat(Each(MeasureList.Folder, measures.Table, ofCounty.Table));
    }

    private TaskList TasksOf() => new(lines.Scope.Config.County, cases.Rules, run.WorkingDays, lines.Scope.AsOf);

    private MeasureList Measures(ChoiceList states) => new(_text, lines.Sources, lines.Scope.AsOf, states);

    // Who has none needs no file to say so: the county's list is always there.
    private IEnumerable<ListTable> Each(
        string folder, Func<string, IEnumerable<CaseLine>, ListTable> table, Func<string, IEnumerable<CaseLine>, ListTable> ofCounty)
    {
        var byTownship = cases.Confirmed.ToLookup(line => PlaceOf(line.Township));
        foreach (var township in Places(byTownship.Contains).Where(byTownship.Contains))
            yield return table(PathOf(township, folder), byTownship[township]);
        if (IsPartial)
            yield break;
        var byGroup = cases.Confirmed.ToLookup(line => line.Township.Group, StringComparer.Ordinal);
        foreach (var group in lines.Scope.Config.Groups.Where(group => byGroup.Contains(group.Name)))
            yield return table($"{folder}/{_groupFiles[group.Name]}", byGroup[group.Name]);
        yield return ofCounty($"{folder}/{County}", cases.Confirmed);
    }

    private IEnumerable<ListTable> Requests()
    {
        var list = new RequestList(lines.Scope.Config.Language, lines.Scope.AsOf);
        var byAgency = cases.Requests.OrderBy(agency => agency.Key, StringComparer.Ordinal).ToList();
        var files = SafeFileName.ForAll(byAgency.Select(agency => agency.Key));
        return IsPartial ? [] : byAgency.Select(agency => list.Table($"{RequestList.Folder}/{files[agency.Key]}", agency));
    }

    private IEnumerable<ListTable> Balance() =>
        IsPartial ? [] : [BalanceList.Table(run.FollowUp, lines.Townships)];

    // The township of somebody off the roster is what the source says: one that nobody knows is not worth a file of its own (null).
    private ListTownship? PlaceOf(ListTownship township) =>
        township.IsOfficial || lines.OnRoster.Contains(township) ? township : null;

    private IEnumerable<ListTownship?> Places(Func<ListTownship?, bool> hasLines) =>
        lines.TownshipsWith(hasLines).Concat(hasLines(null) ? [null] : Array.Empty<ListTownship?>());

    private static string PathOf(ListTownship? township, string folder) =>
        township?.FileInGroupOf(folder) ?? $"{folder}/{ListTownship.Unknown}";

    private bool IsPartial => !lines.Scope.Options.Townships.IsEmpty;
}
