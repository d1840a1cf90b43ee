using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Tables;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>
/// 户核对表: one line a household, one column a source, as officials know it from the 核对 system. A cell says what was
/// found, that nothing was, or that nobody looked; these are three things.
/// </summary>
/// <param name="roster">Who the members are.</param>
/// <param name="sources">The sources' titles.</param>
/// <param name="outcomes">What became of the active rules of the hit list.</param>
/// <param name="notComparable">People whose number on the roster is damaged.</param>
/// <param name="inDoubt">By source id, the people whom one of its rows may be about, or may not.</param>
internal sealed class HouseholdMatrix(
    LoadedRoster roster,
    ImmutableArray<SourceDefinition> sources,
    ImmutableArray<RuleOutcome> outcomes,
    ImmutableArray<Person> notComparable,
    IReadOnlyDictionary<string, IReadOnlySet<int>> inDoubt)
{
    private const string Nothing = "无疑点";
    private const string NotLooked = "未比对";
    private const string Doubtful = "身份存疑";

    // What several sources say together, such as incomes added up, belongs to none of them.
    private const string Together = "综合";

    private readonly ImmutableArray<SourceColumn> _columns =
    [
        .. outcomes
            .GroupBy(outcome => outcome.Rule.Sources switch { [] => SourceDefinition.RosterId, [var only] => only, _ => Together })
            .OrderBy(group => group.Key == SourceDefinition.RosterId ? 0 : group.Key == Together ? 2 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                new SourceColumn(TitleOf(group.Key, roster, sources), [.. group],
                    InDoubt(group.SelectMany(outcome => outcome.Rule.Sources), inDoubt))),
    ];

    private readonly ILookup<int, Person> _notComparable = notComparable.ToLookup(person => person.HouseholdIndex);

    private readonly ILookup<int, Person> _unanswered = roster.Unanswered.Keys.Order()
        .Select(index => roster.People[index])
        .ToLookup(person => person.HouseholdIndex);

    private readonly ILookup<(string Rule, int Household), Person> _undecided = outcomes
        .SelectMany(outcome => outcome.Unchecked.Select(one => (Rule: outcome.Rule.Id, one.Person)))
        .ToLookup(one => (one.Rule, one.Person.HouseholdIndex), one => one.Person);

    // Of nearly every household every rule could decide.
    private readonly HashSet<int> _withUndecided =
        [.. outcomes.SelectMany(outcome => outcome.Unchecked).Select(one => one.Person.HouseholdIndex)];

    /// <summary>Households that something could not be decided about, so that they have a line even without a hit.</summary>
    public IEnumerable<int> HouseholdsInDoubt => _undecided.Select(group => group.Key.Household)
        .Concat(_notComparable.Select(group => group.Key))
        .Concat(_unanswered.Select(group => group.Key))
        .Concat(_columns.Where(column => !column.IsNotRun)
            .SelectMany(column => column.InDoubt)
            .Select(person => roster.People[person].HouseholdIndex))
        .Distinct();

    private ListColumns<HouseholdLine> Columns => field ??= _columns.Aggregate(
        new ListColumns<HouseholdLine>()
            .Text("乡镇", line => line.Township.Name)
            .Text("村", line => line.Household.Village)
            .Text("户编号", line => line.Household.Number)
            .Text("户主姓名", line => line.Household.HeadName)
            .Text("核对成员", line => line.Household.Members is [var only]
                ? roster.People[only].Name
                : string.Join('、', line.Household.Members.Select(member => roster.People[member].Name)))
            .Text("保障类别", line => line.Household.Category)
            .Number("疑点条数", line => line.ToBeVerified)
            .Number("已有结论条数", line => line.Hits.Length - line.ToBeVerified)
            .Level("最高级别", line => line.Highest is { } level ? Words.Of(level) : ""),
        (columns, source) => columns.Text(source.Title, line => Found(line, source)));

    /// <summary>The table of some households.</summary>
    /// <param name="path">Path of the list.</param>
    /// <param name="lines">The households, with their hits.</param>
    public ListTable Table(string path, IEnumerable<HouseholdLine> lines) => Columns.Table(
        path,
        lines
            .OrderBy(line => line.Township.Order)
            .ThenBy(line => line.Household.Village, StringComparer.Ordinal)
            .ThenBy(line => line.Household.Number, StringComparer.Ordinal)
            .ThenBy(line => line.Household.Index));

    private string Found(HouseholdLine line, SourceColumn column)
    {
        if (column.IsNotRun)
            return NotLooked;
        var found = FoundOrNull(line, column) switch
        {
            null => Nothing,
            [var only] => only,
            var some => string.Join('；', some.Distinct(StringComparer.Ordinal)),
        };
        return column.IsPartlyRun ? $"{found}（部分规则{NotLooked}）" : found;
    }

    // Of a county's households and sources nearly every pair has nothing: no list is made for it.
    private List<string>? FoundOrNull(HouseholdLine line, SourceColumn column)
    {
        List<string>? found = null;
        foreach (var hit in line.Hits)
        {
            if (column.Rules.Contains(hit.Rule.Id))
                (found ??= []).Add($"{hit.Name}：{hit.Rule.Title}（{Words.Of(hit.Finding.Level)}{Known(hit)}）");
        }

        if (_withUndecided.Contains(line.Household.Index))
        {
            foreach (var person in Undecided(column, line.Household.Index))
                (found ??= []).Add($"{person.Name}：未能判断，{NotLooked}");
        }

        if (column.InDoubt.Count > 0)
        {
            foreach (var member in line.Household.Members)
            {
                if (column.InDoubt.Contains(member) && roster.People[member] is not { Number: null, OtherDocument: null })
                    (found ??= []).Add($"{roster.People[member].Name}：{Doubtful}");
            }
        }

        if (column.Compares)
        {
            foreach (var person in _notComparable[line.Household.Index])
                (found ??= []).Add($"{person.Name}：号码有误，{NotLooked}");
        }

        foreach (var person in _unanswered[line.Household.Index])
            (found ??= []).Add($"{person.Name}：保障状态未答复，{NotLooked}");

        return found;
    }

    private IEnumerable<Person> Undecided(SourceColumn column, int household) => column.RulesInDoubt
        .SelectMany(rule => _undecided[(rule, household)])
        .Where(person => !roster.Unanswered.ContainsKey(person.Index));

    // What was answered already is said with what came of it, and is no gap.
    private static string Known(HitLine hit) => hit is { IsToBeVerified: false, Case: { } one } ? $"，{one.State.Word()}" : "";

    private static HashSet<int> InDoubt(IEnumerable<string> sources, IReadOnlyDictionary<string, IReadOnlySet<int>> inDoubt) =>
        [.. sources.Distinct(StringComparer.Ordinal)
            .SelectMany(source => inDoubt.TryGetValue(source, out var people) ? people : Enumerable.Empty<int>())];

    private static string TitleOf(string id, LoadedRoster roster, ImmutableArray<SourceDefinition> sources) => id switch
    {
        SourceDefinition.RosterId => roster.Definition.Title,
        Together => Together,
        _ => sources.FirstOrDefault(source => source.Id == id)?.Title ?? id,
    };

    /// <summary>A column after the household's own: what the rules on one source found.</summary>
    private sealed record SourceColumn(string Title, ImmutableArray<RuleOutcome> Outcomes, HashSet<int> InDoubt)
    {
        public HashSet<string> Rules { get; } = Outcomes.Select(outcome => outcome.Rule.Id).ToHashSet(StringComparer.Ordinal);

        public ImmutableArray<string> RulesInDoubt { get; } = [.. Outcomes.Where(outcome => !outcome.Unchecked.IsEmpty)
            .Select(outcome => outcome.Rule.Id)];

        public bool Compares { get; } = Outcomes.Any(outcome => !outcome.Rule.Sources.IsEmpty);

        public bool IsNotRun { get; } = Outcomes.All(outcome => outcome.NotRun is not null);

        public bool IsPartlyRun { get; } = Outcomes.Any(outcome => outcome.NotRun is not null || !outcome.Without.IsEmpty);
    }
}
