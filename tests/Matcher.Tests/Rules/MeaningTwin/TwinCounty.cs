using System.Collections.Immutable;
using System.Globalization;
using Matcher.Support;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>
/// A small county made at random out of the pack's own examples, near the bounds that rules name, with many rows about one
/// person, and cells that are empty or cannot be read.
/// </summary>
internal sealed class TwinCounty
{
    private const int Households = 24;
    private const int RowsPerSource = 60;

    private static readonly string[] Names = ["测试甲", "测试乙", "测试丙", "测试丁"];

    private const int MostMasked = 4;

    private readonly Random _random;
    private readonly TwinRewriter _rewriter;
    private readonly List<(string Number, string Name)> _numbers = [];
    private int _masked;

    public TwinCounty(int seed, DateOnly asOf,
        ImmutableArray<TwinRule> rules, TwinSource roster, ImmutableDictionary<string, TwinSource> sources)
    {
        (_random, AsOf, Rules, Roster, Sources) = (new Random(seed), asOf, rules, roster, sources);
        _rewriter = new TwinRewriter(_random);
        People = MakePeople();
        Records = sources.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => MakeRecords(pair.Value))
            .ToImmutableDictionary();
    }

    /// <summary>基准日.</summary>
    public DateOnly AsOf { get; }

    public ImmutableArray<TwinRule> Rules { get; }

    public TwinSource Roster { get; }

    public ImmutableDictionary<string, TwinSource> Sources { get; }

    public ImmutableArray<TwinPerson> People { get; }

    public ImmutableDictionary<string, ImmutableArray<TwinRecord>> Records { get; }

    /// <summary>How many cells were written in another way.</summary>
    public int Rewritten => _rewriter.Rewritten;

    private ImmutableArray<TwinPerson> MakePeople()
    {
        var people = ImmutableArray.CreateBuilder<TwinPerson>();
        for (var household = 0; household < Households; household++)
        {
            var (township, category) = (Pick("柳林镇", "孟门镇"), Pick("城市", "农村"));
            var members = _random.Next(1, 4);
            // Who is on two entries lives, in the last of them, where it is known whether it is 城 or 农.
            var mayRepeat = household < Households - 6;
            if (Roster.Columns[Roster.Place("category")].Meanings is { } categories)
                category = _rewriter.Rewrite(categories, category, mayBeUnknown: !mayRepeat);
            for (var member = 0; member < members; member++)
            {
                var (number, name) = MakeNumber(mayRepeat);
                var values = Roster.Columns.Select(column => Value(column, RosterConditions)).ToArray();
                Set("township", township);
                Set("village", "第一村");
                Set("household_number", household.ToString(CultureInfo.InvariantCulture));
                Set("name", name);
                Set("id_number", number);
                Set("relation", member == 0 ? "户主" : "其他");
                Set("head_name", member == 0 ? name : people[^member].Name);
                Set("head_id_number", "");
                Set("category", category);
                // Whether somebody is still paid is asked before anything is compared.
                if (Roster.PlaceOf("保障状态") is >= 0 and var state)
                    values[state] = "";
                foreach (var (place, column) in Roster.Columns.Index()
                    .Where(one => one.Item.Meanings is not null && one.Item.Role != "category"))
                    values[place] = _rewriter.Rewrite(column.Meanings!, values[place], mayBeUnknown: true);
                people.Add(new TwinPerson(people.Count + 2, number.Contains('*', StringComparison.Ordinal) ? null : number, name,
                    household.ToString(CultureInfo.InvariantCulture), member == 0, [.. values]));

                void Set(string role, string value)
                {
                    if (Roster.Place(role) is >= 0 and var place)
                        values[place] = value;
                }
            }
        }

        return people.ToImmutable();
    }

    private (string Number, string Name) MakeNumber(bool mayRepeat)
    {
        var name = Pick(Names);
        // With more of them nobody could be said not to be on the roster.
        if (_random.Next(12) == 0 && ++_masked <= MostMasked)
            return ("1499011990********", name);
        if (mayRepeat && _numbers.Count > 0 && _random.Next(8) == 0)
        {
            var other = _numbers[_random.Next(_numbers.Count)];
            return (other.Number, _random.Next(3) == 0 ? name : other.Name);
        }

        // Of age, so that no day of a source lies before they were born or went to school.
        var birth = AsOf.AddDays(-_random.Next(9_200, 36_000));
        var number = SmallCounty.Id(1 + _numbers.Count, birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        _numbers.Add((number, name));
        return (number, name);
    }

    private ImmutableArray<TwinRecord> MakeRecords(TwinSource source)
    {
        var examples = Rules.SelectMany(rule => rule.Examples)
            .Where(example => example.Source == source.Id)
            .Select(example => example.Row)
            .ToList();
        var conditions = Rules.SelectMany(rule => rule.Conditions)
            .Where(condition => condition.Source == source.Id)
            .Select(condition => condition.Condition)
            .ToList();
        // Two people on one number: whose a row is, is a question of its own.
        var numbers = People.Where(person => person.Number is not null)
            .GroupBy(person => person.Number!)
            .Where(group => group.Select(person => person.Name).Distinct().Count() == 1)
            .Select(group => (group.Key, group.First().Name))
            .ToList();
        return [.. Enumerable.Range(0, RowsPerSource).Select(index => Record(index + 2))];

        TwinRecord Record(int row)
        {
            var (number, name) = _random.Next(5) == 0
                ? (SmallCounty.Id(500 + _random.Next(60)), Pick(Names))
                : numbers[_random.Next(numbers.Count)];
            name = _random.Next(8) switch { 0 => "", 1 => Pick(Names), _ => name };
            var example = examples.Count > 0 ? examples[_random.Next(examples.Count)] : new YamlMappingNode();
            var values = ImmutableArray.CreateBuilder<string>(source.Columns.Length);
            foreach (var column in source.Columns)
                values.Add(column.Role switch { "id_number" => number, "name" => name, "township" => Pick("柳林镇", "孟门镇"), "village" => "第一村",
                    _ => Cell(column, example, conditions) });
            return new TwinRecord(row, number, name, values.ToImmutable());
        }
    }

    private string Cell(TwinColumn column, YamlNode example, List<YamlNode> conditions)
    {
        var given = example.Text(column.Name);
        var cell = given is null or "~"
            ? _random.Next(2) == 0 ? ""
            : Value(column, conditions)
            : _random.Next(5) == 0 ? Value(column, conditions)
            : Plain(column, given);
        return column.Meanings is null ? cell : _rewriter.Rewrite(column.Meanings, cell, mayBeUnknown: true);
    }

    // Few forms of dates and numbers are enough here; a day before somebody was born is no day, and the examples have such.
    private static string Plain(TwinColumn column, string text) => column.Type switch
    {
        "date" when TwinValue.Date(text).Value is not { Year: >= 2000 } => "二二年夏",
        "number" when TwinValue.Number(text).Value is null => "约三千",
        _ => text,
    };

    private List<YamlNode> RosterConditions =>
        [.. Rules.SelectMany(rule => rule.Conditions)
            .Where(condition => condition.Source is null)
            .Select(condition => condition.Condition)];

    private string Value(TwinColumn column, List<YamlNode> conditions)
    {
        if (_random.Next(8) == 0)
            return "";
        if (column.Meanings is { } meanings)
            return meanings.Names[_random.Next(meanings.Names.Length)];
        return column.Type switch
        {
            "date" => _random.Next(10) == 0 ? "二二年夏" : Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "number" => _random.Next(10) == 0 ? "约三千" : Number(column, conditions),
            _ => Pick("其他", "柳林县孟门镇", $"甲{_random.Next(9)}"),
        };
    }

    private DateOnly Day() => _random.Next(4) switch
    {
        0 => AsOf.AddDays(_random.Next(-1, 2)),
        1 => AsOf.AddMonths(-6).AddDays(_random.Next(-1, 2)),
        2 => AsOf.AddMonths(-12).AddDays(_random.Next(-1, 2)),
        _ => AsOf.AddDays(_random.Next(-400, 60)),
    };

    private string Number(TwinColumn column, List<YamlNode> conditions)
    {
        var named = conditions.SelectMany(condition => Operands(condition, column.Name)).ToList();
        var number = column.Name is "家庭人口" or "保障人口" ? _random.Next(1, 6)
            : named.Count > 0 && _random.Next(2) == 0 ? named[_random.Next(named.Count)] + _random.Next(-1, 2)
            : _random.Next(0, 8) * 500;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    // The numbers that a column is compared with, in whatever group.
    private IEnumerable<decimal> Operands(YamlNode node, string column) => TwinYaml.Pairs(node).SelectMany(pair => pair.Key == column
        ? TwinYaml.Pairs(pair.Value)
            .SelectMany(word => TwinYaml.Texts(word.Value))
            .Select(value => TwinValue.Number(value.StartsWith('$') ? Parameters(value) : value).Value)
            .OfType<decimal>()
        : TwinYaml.Nodes(pair.Value).SelectMany(part => Operands(part, column)));

    private string Parameters(string name) =>
        Rules.Select(rule => rule.Body.At("tests_with")?.At(name)).OfType<YamlScalarNode>().Select(value => value.Value!).FirstOrDefault()
            ?? "";

    private string Pick(params ReadOnlySpan<string> from) => from[_random.Next(from.Length)];
}
