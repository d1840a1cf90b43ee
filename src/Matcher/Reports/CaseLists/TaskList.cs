using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Calendar;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Tables;
using Matcher.Rules.Model;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// 任务清单: what is to be done, how many households and people it is about, by when, by whom, and how far it is. A line of everything for
/// each place, below it one for each task and rule: whom two rules list is in both, and in the first line once.
/// </summary>
/// <param name="county">Name of the county.</param>
/// <param name="rules">The rules, by id.</param>
/// <param name="days">Which days count in 整改期限.</param>
/// <param name="asOf">基准日.</param>
internal sealed class TaskList(string county, IReadOnlyDictionary<string, Rule> rules, WorkingDays days, DateOnly asOf)
{
    /// <summary>Folder of the lists.</summary>
    public const string Folder = "任务清单";

    private const string Everything = "合计";

    private readonly ListColumns<TaskLine> _columns = new ListColumns<TaskLine>()
        .Text("范围", line => line.Place)
        .Text("任务", line => line.Task?.Word() ?? Everything)
        .Text("规则", line => line.Rule)
        .Number("条数", line => line.ToDo.Cases)
        .Number("户数", line => line.ToDo.Households)
        .Number("人数", line => line.ToDo.People)
        .Number("城市户数", line => line.ToDo.UrbanHouseholds)
        .Number("城市人数", line => line.ToDo.UrbanPeople)
        .Number("农村户数", line => line.ToDo.RuralHouseholds)
        .Number("农村人数", line => line.ToDo.RuralPeople)
        .Number("其他户数", line => line.ToDo.OtherHouseholds)
        .Number("其他人数", line => line.ToDo.OtherPeople)
        .Text("责任单位", line => line.Task is { } task && task.IsCountys() ? $"{county}民政局" : line.Task is null ? "" : line.Place)
        .Date("最早期限", line => line.FirstDue)
        .Date("最晚期限", line => line.LastDue)
        .Number("逾期条数", line => line.Overdue)
        .Number("累计条数", line => line.All)
        .Number("已办结条数", line => line.Done)
        .Text("办结率", line => line.All == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100m * line.Done / line.All:F1}%"));

    /// <summary>The list of a place.</summary>
    public ListTable Table(string path, IEnumerable<TaskLine> lines) => _columns.Table(path, lines);

    /// <summary>A place's line of everything.</summary>
    /// <param name="place">乡镇, 工作组 or 全县.</param>
    /// <param name="cases">Its cases.</param>
    public TaskLine Sum(string place, IEnumerable<KnownCase> cases)
    {
        var sum = new TaskLine(place, null, "");
        foreach (var known in cases)
        {
            sum.Count(1, known.Case.State.IsOpen() ? 0 : 1);
            if (CaseTasks.Of(known.Case) is not null)
                sum.Add(known, DueOf(known), asOf);
        }

        return sum;
    }

    /// <summary>The lines of a township: everything, then task by task and rule by rule.</summary>
    public ImmutableArray<TaskLine> Lines(string township, IReadOnlyCollection<KnownCase> cases)
    {
        var lines = new Dictionary<(CaseTask Task, string Rule), TaskLine>();
        var counts = new Dictionary<string, (int All, int Done)>(StringComparer.Ordinal);
        foreach (var known in cases)
        {
            var (all, done) = counts.GetValueOrDefault(known.Rule);
            counts[known.Rule] = (all + 1, known.Case.State.IsOpen() ? done : done + 1);
            if (CaseTasks.Of(known.Case) is not { } task)
                continue;
            if (!lines.TryGetValue((task, known.Rule), out var line))
                lines.Add((task, known.Rule), line = new TaskLine(township, task, TitleOf(known.Rule)));
            line.Add(known, DueOf(known), asOf);
        }

        foreach (var ((_, rule), line) in lines)
            line.Count(counts[rule].All, counts[rule].Done);
        return
        [
            Sum(township, cases),
            .. lines.OrderBy(line => line.Key.Task).ThenBy(line => line.Key.Rule, StringComparer.Ordinal).Select(line => line.Value),
        ];
    }

    private string TitleOf(string rule) => rules.TryGetValue(rule, out var one) ? one.Title : rule;

    private DateOnly? DueOf(KnownCase known) =>
        CaseDue.Of(known.Case, rules.GetValueOrDefault(known.Rule), days);
}
