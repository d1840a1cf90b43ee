using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Identity;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;
using Matcher.Rules.Reading;

namespace Matcher.Rules.Examples;

/// <summary>Reads the examples of a rule.</summary>
/// <param name="form">What examples of the rule's kind are written with.</param>
/// <param name="source">Its source; null where none is read.</param>
/// <param name="sources">The sources whose rows an example may have under <c>rows</c> or <c>beside</c>.</param>
/// <param name="roster">The roster's columns.</param>
/// <param name="rule">The rule's file.</param>
internal sealed class RuleTestReader(ExampleForm form, SourceDefinition? source, ImmutableArray<SourceDefinition> sources,
    SourceDefinition roster, MapReader rule)
{
    private const string AsOf = "as_of";
    private const string Member = "member";
    private const string NoMonths = "none";

    // The first day of the window that the pack was written for.
    private static readonly DateOnly UsualAsOf = new(2023, 7, 6);

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private readonly ProblemList _problems = rule.Problems;

    /// <summary>Reads <c>tests_with</c> and <c>tests</c>; says when no example hits or none misses.</summary>
    public RuleTestSet Read(ImmutableArray<Exemption> exemptions)
    {
        var (asOf, parameters) = With();
        if (rule.Node("tests") is not { } node)
        {
            _problems.Add(RuleTestProblems.Missing(rule.Where));
            return new RuleTestSet(asOf, parameters, []);
        }

        if (node is not YamlList list)
        {
            _problems.Add(YamlProblems.WrongShape(node.Where, "tests", YamlShape.List));
            return new RuleTestSet(asOf, parameters, []);
        }

        var read = list.Items.Select(item => One(item, asOf, exemptions)).ToList();
        var tests = read.OfType<RuleTest>().ToImmutableArray();
        if (!read.Contains(null) && !tests.Any(test => test.Expected == TestOutcome.Hit))
            _problems.Add(RuleTestProblems.NoHit(node.Where));
        if (!read.Contains(null) && !tests.Any(test => test.Expected is TestOutcome.NoHit or TestOutcome.Exempt))
            _problems.Add(RuleTestProblems.NoMiss(node.Where));
        return new RuleTestSet(asOf, parameters, tests);
    }

    private (DateOnly AsOf, ImmutableDictionary<string, RunParameter> Parameters) With()
    {
        var asOf = UsualAsOf;
        var parameters = ImmutableDictionary.CreateBuilder<string, RunParameter>(StringComparer.Ordinal);
        foreach (var entry in rule.EntriesOf("tests_with"))
        {
            var one = new MapReader(new YamlMap(entry.Key.Where, [entry]), _problems);
            if (entry.Key.Text == AsOf)
                asOf = one.Date(AsOf) ?? asOf;
            else if (entry.Key.Text is [ParameterUse.Mark, _, ..])
                parameters[entry.Key.Text[1..]] = new RunParameter(entry.Key.Text[1..],
                    [new DatedValue(From: null, one.TextList(entry.Key.Text), Basis: null)]);
            else
                _problems.Add(RuleTestProblems.WithBad(entry.Key.Where, entry.Key.Text));
        }

        return (asOf, parameters.ToImmutable());
    }

    private RuleTest? One(YamlNode node, DateOnly asOf, ImmutableArray<Exemption> exemptions)
    {
        if (MapReader.Open(node, "tests", _problems) is not { } map)
            return null;
        var name = map.Required("name");
        var expect = map.Required("expect");
        var test = new RuleTest
        {
            Name = name?.Text ?? "",
            AsOf = map.Date(AsOf) ?? asOf,
            Row = Row(map),
            Rows = form.HasRows ? [.. map.EntriesOf("rows").SelectMany(RowsOf)] : [],
            Beside = form.HasBeside ? [.. map.EntriesOf("beside").SelectMany(RowsOf)] : [],
            Hits = form.HasHits ? Hits(map) : [],
            Undecided = form.HasHits ? map.TextList("undecided") : [],
            People = People(map),
            Grade = map.Choice("grade", RuleWords.Grades, MatchGrade.A),
            IsFound = form.HasFound && map.Choice("found", Flags, otherwise: false),
            Expected = Outcome(map, expect, exemptions, out var exemption),
            Exemption = exemption,
            Level = map.Scalar("level") is null ? null : map.Choice("level", RuleWords.Levels, Level.High),
            HasNoMonths = map.Scalar("months")?.Text == NoMonths,
            Months = map.Scalar("months")?.Text == NoMonths ? null : map.Number("months"),
            Where = node.Where,
        };
        map.Finish();
        return name is null || expect is null ? null : test;
    }

    // hits: [graduated], or with the day of what happened: { death-registered: 2023-01-05 }.
    private static ImmutableArray<TestHit> Hits(MapReader map) => map.Node("hits") is YamlMap days
        ? [.. days.Entries.Select(entry => new TestHit(entry.Key.Text,
            new MapReader(new YamlMap(entry.Key.Where, [entry]), map.Problems).Date(entry.Key.Text)))]
        : [.. map.TextList("hits").Select(id => new TestHit(id, Day: null))];

    private IEnumerable<TestRow> RowsOf(YamlEntry entry)
    {
        if (sources.FirstOrDefault(known => known.Id == entry.Key.Text) is not { } of)
        {
            if (!sources.IsEmpty) // else the figures are wrong, and that has been said
            {
                var meant = Suggestion.Hint(entry.Key.Text, [.. sources.Select(known => known.Id)]);
                _problems.Add(RuleReadingProblems.UnknownSource(entry.Key.Where, entry.Key.Text, meant));
            }

            return [];
        }

        return entry.Value switch
        {
            YamlMap one => [RowOf(of, one)],
            YamlList list when list.Items.All(item => item is YamlMap) => [.. list.Items.Cast<YamlMap>().Select(item => RowOf(of, item))],
            var other => WrongRows(other, entry.Key.Text),
        };
    }

    // member: 2 says whose row it is, where it is not the first one's.
    private TestRow RowOf(SourceDefinition of, YamlMap row)
    {
        var member = row.Entries.FirstOrDefault(entry => entry.Key.Text == Member);
        var number = member is null ? 1 : new MapReader(new YamlMap(member.Key.Where, [member]), _problems).Number(Member) ?? 1;
        var values = Values(row with { Entries = [.. row.Entries.Where(entry => entry != member)] }, of, []).Values;
        return new TestRow(of, values, number - 1);
    }

    private IEnumerable<TestRow> WrongRows(YamlNode node, string key)
    {
        _problems.Add(YamlProblems.WrongShape(node.Where, key, YamlShape.Map));
        return [];
    }

    private static TestOutcome Outcome(MapReader map, YamlScalar? expect, ImmutableArray<Exemption> exemptions, out string? exemption)
    {
        exemption = null;
        if (expect is null)
            return TestOutcome.Hit;
        if (RuleWords.Outcomes.TryGetValue(expect.Text, out var outcome))
            return outcome;
        exemption = expect.Text;
        if (!exemptions.Any(known => known.Name == expect.Text))
            map.BadValue(expect, "expect", [.. RuleWords.Outcomes.Keys, .. exemptions.Select(known => known.Name)]);
        return TestOutcome.Exempt;
    }

    private ImmutableArray<string?>? Row(MapReader map)
    {
        if (source is null || !form.HasRow)
            return null;
        if (map.Node("row") is not { } row)
        {
            _problems.Add(YamlProblems.MissingKey(map.Where, "row"));
            return null;
        }

        return MapReader.Open(row, "row", _problems) is null ? null : Values((YamlMap)row, source!, []).Values;
    }

    private ImmutableArray<TestPerson> People(MapReader map)
    {
        if (form.People == ExamplePeople.None)
            return [];
        return map.Node("roster") switch
        {
            null => [Values(new YamlMap(map.Where, []), roster, PersonFact.All)],
            YamlMap one => [Values(one, roster, PersonFact.All)],
            YamlList { Items.Length: > 0 } list when form.People == ExamplePeople.Several
                && list.Items.All(item => item is YamlMap) =>
                [.. list.Items.Cast<YamlMap>().Select(item => Values(item, roster, PersonFact.All))],
            var other => WrongPeople(other),
        };
    }

    private ImmutableArray<TestPerson> WrongPeople(YamlNode node)
    {
        _problems.Add(YamlProblems.WrongShape(node.Where, "roster", YamlShape.Map));
        return [];
    }

    // A column that an example leaves out is empty; ~ says that the file has no such column.
    private TestPerson Values(YamlMap row, SourceDefinition definition, ImmutableArray<PersonFact> facts)
    {
        var values = definition.Columns.Select(_ => (string?)"").ToArray();
        var given = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in row.Entries)
        {
            var column = definition.Column(key.Text);
            var fact = facts.FirstOrDefault(fact => fact.Name == key.Text);
            if (value is not YamlScalar scalar)
                _problems.Add(YamlProblems.WrongShape(value.Where, key.Text, YamlShape.Text));
            else if (fact is not null)
                given[fact.Name] = scalar.Text;
            else if (column is not null)
                values[column.Index] = scalar.IsNull ? null : column.ToWords(scalar.Text);
            else
            {
                var names = definition.Columns.Select(known => known.Name).Concat(facts.Select(known => known.Name));
                var meant = Suggestion.Hint(key.Text, [.. names.Distinct(StringComparer.Ordinal)]);
                _problems.Add(RuleReadingProblems.UnknownColumn(key.Where, key.Text, definition.Title, meant));
            }
        }

        return new TestPerson([.. values], given.ToImmutable());
    }
}
