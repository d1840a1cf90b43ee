using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Sources;
using Matcher.Support;
using Matcher.Values;

namespace Matcher.Rules.SqlTwin;

/// <summary>One row of a table: its values by column, as the file has them.</summary>
internal sealed record TwinRow(int Number, ImmutableArray<string> Values);

/// <summary>
/// A small county made at random, but near what the rules ask about: values that they name, bounds and what lies beside them,
/// empty and unreadable fields, numbers of people on the roster, of nobody, of two people, and damaged ones.
/// </summary>
internal sealed class RandomCounty
{
    private const int Households = 24;
    private const int RowsPerSource = 70;

    private static readonly string[] Names = ["测试甲", "测试乙", "测试丙", "测试丁"];
    private static readonly string[] Townships = ["柳林镇", "孟门镇"];

    private readonly Random _random;
    private readonly DateOnly _asOf;
    private readonly ImmutableArray<Rule> _rules;
    private readonly List<string> _numbers = [];

    public RandomCounty(int seed, DateOnly asOf, ImmutableArray<Rule> rules, SourceCatalogue catalogue)
    {
        _random = new Random(seed);
        _asOf = asOf;
        _rules = rules;
        Roster = MakeRoster(catalogue.Roster);
        Sources = catalogue.Sources.Values
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(source => source.Id, MakeSource);
    }

    /// <summary>The roster.</summary>
    public ImmutableArray<TwinRow> Roster { get; }

    /// <summary>The sources' rows, by id.</summary>
    public ImmutableDictionary<string, ImmutableArray<TwinRow>> Sources { get; }

    /// <summary>A person's row and the rows of a rule's sources with the same number, to see why two evaluations differ.</summary>
    public IEnumerable<string> About(long row, Rule rule)
    {
        var person = Roster.Single(one => one.Number == row);
        var number = person.Values.First(value => value.StartsWith("1499", StringComparison.Ordinal));
        return rule.Sources.SelectMany(source => Sources[source]).Where(one => one.Values.Contains(number)).Prepend(person).Select(one => string.Join('|', one.Values));
    }

    /// <summary>A table as CSV.</summary>
    public static string Csv(SourceDefinition source, ImmutableArray<TwinRow> rows)
    {
        var text = new StringBuilder().AppendJoin(',', source.Columns.Select(column => column.Name)).Append('\n');
        foreach (var row in rows)
            text.AppendJoin(',', row.Values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        return text.ToString();
    }

    private ImmutableArray<TwinRow> MakeRoster(SourceDefinition roster)
    {
        var rows = ImmutableArray.CreateBuilder<TwinRow>();
        var names = RuleFields.OfRoster(_rules);
        for (var household = 0; household < Households; household++)
        {
            var township = Pick(Townships);
            var category = Pick("城市", "农村");
            for (var member = _random.Next(1, 4); member > 0; member--)
            {
                var values = roster.Columns.Select(column => Value(column, names)).ToArray();
                Set(values, roster, ColumnRole.Township, township);
                Set(values, roster, ColumnRole.Village, "第一村");
                Set(values, roster, ColumnRole.HouseholdNumber, household.ToString(CultureInfo.InvariantCulture));
                Set(values, roster, ColumnRole.Category, category);
                var number = NumberOnRoster();
                // Everybody is paid, and the number alone says whose household it is.
                Set(values, roster, ColumnRole.HeadName, "");
                Set(values, roster, ColumnRole.HeadIdNumber, "");
                values[roster.Column(PaidStates.Column)!.Index] = "";
                Set(values, roster, ColumnRole.Name, _random.Next(12) == 0 ? Pick(Names) : NameOf(number));
                Set(values, roster, ColumnRole.IdNumber, number);
                rows.Add(new TwinRow(rows.Count + 2, [.. values]));
            }
        }

        return rows.ToImmutable();
    }

    private ImmutableArray<TwinRow> MakeSource(SourceDefinition source)
    {
        var fields = RuleFields.OfSource(source, _rules);
        var examples = _rules
            .Where(rule => rule.Sources.Contains(source.Id))
            .SelectMany(rule => rule.Check.Body.Tests.Tests)
            .Where(test => test.Row is { } row && row.Length == source.Columns.Length)
            .Select(test => test.Row!.Value)
            .ToList();
        return [.. Enumerable.Range(0, RowsPerSource).Select(index => Row(index + 2))];

        // Rows that a rule lists are rare among random ones, so most begin as one of the rules' own examples.
        TwinRow Row(int number)
        {
            var values = examples.Count > 0 && _random.Next(4) > 0
                ? examples[_random.Next(examples.Count)].Select((value, column) => _random.Next(6) == 0 ? Value(source.Columns[column], fields) : Plain(source.Columns[column], value)).ToArray()
                : source.Columns.Select(column => Value(column, fields)).ToArray();
            var id = _random.Next(5) == 0 ? SmallCounty.Id(500 + _random.Next(100)) : _numbers[_random.Next(_numbers.Count)];
            Set(values, source, ColumnRole.IdNumber, id);
            Set(values, source, ColumnRole.Name, _random.Next(8) == 0 ? "" : _random.Next(6) == 0 ? Pick(Names) : NameOf(id));
            return new TwinRow(number, [.. values]);
        }
    }

    // The other side reads dates and numbers in one form only.
    private static string Plain(ColumnDefinition column, string? value) => column.Type switch
    {
        ColumnType.Date when DateField.Read(value) is { State: FieldState.Read, Value: var date } => Iso(date),
        ColumnType.Number when NumberField.Read(value) is { State: FieldState.Read, Value: var number } => number.ToString(CultureInfo.InvariantCulture),
        _ => value ?? "",
    };

    private string Value(ColumnDefinition column, ILookup<string, Operand> rules)
    {
        if (_random.Next(8) == 0)
            return "";
        var named = rules[column.Name].ToList();
        return column.Type switch
        {
            ColumnType.Date => _random.Next(10) == 0 ? "二二年夏" : Iso(Day(named)),
            ColumnType.Number => _random.Next(10) == 0 ? "约三千" : Number(named).ToString(CultureInfo.InvariantCulture),
            _ => Word(named),
        };
    }

    private DateOnly Day(List<Operand> named) => _random.Next(3) switch
    {
        0 when named.OfType<DateOperand>().ToList() is { Count: > 0 } days => days[_random.Next(days.Count)].Date.AddDays(_random.Next(-1, 2)),
        1 when named.OfType<PeriodOperand>().Select(period => period.Count).OfType<NumberOperand>().ToList() is { Count: > 0 } counts =>
            _asOf.AddMonths(-(int)counts[_random.Next(counts.Count)].Number).AddDays(_random.Next(-1, 2)),
        _ => _asOf.AddDays(_random.Next(-400, 60)),
    };

    private decimal Number(List<Operand> named) =>
        named.OfType<NumberOperand>().ToList() is { Count: > 0 } numbers && _random.Next(2) == 0
            ? numbers[_random.Next(numbers.Count)].Number + _random.Next(-1, 2)
            : _random.Next(0, 8) * (_random.Next(2) == 0 ? 1 : 500);

    private string Word(List<Operand> named) =>
        named.OfType<TextOperand>().ToList() is { Count: > 0 } words && _random.Next(4) > 0
            ? words[_random.Next(words.Count)].Text
            : Pick("其他", "正常", "未知情况");

    // Most names agree: a source in which they do not is not believed.
    private static string NameOf(string number) => Names[number[^2] % Names.Length];

    private string NumberOnRoster()
    {
        if (_random.Next(12) == 0)
            return "1499011990********";
        if (_numbers.Count > 0 && _random.Next(8) == 0)
            return _numbers[_random.Next(_numbers.Count)];
        var birth = _asOf.AddDays(-_random.Next(100, 36000));
        var number = SmallCounty.Id(1 + _numbers.Count, birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        _numbers.Add(number);
        return number;
    }

    private string Pick(params ReadOnlySpan<string> from) => from[_random.Next(from.Length)];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Set(string[] values, SourceDefinition source, ColumnRole role, string value)
    {
        if (source.WithRole(role) is { } column)
            values[column.Index] = value;
    }
}

/// <summary>What the rules compare the columns with.</summary>
internal static class RuleFields
{
    /// <summary>Of a source's columns.</summary>
    public static ILookup<string, Operand> OfSource(SourceDefinition source, ImmutableArray<Rule> rules) =>
        Of(rules, field => field is RowField row && source.Columns.Contains(row.Column) ? row.Column.Name : null);

    /// <summary>Of the roster's.</summary>
    public static ILookup<string, Operand> OfRoster(ImmutableArray<Rule> rules) =>
        Of(rules, field => field is RosterField roster ? roster.Column.Name : null);

    private static ILookup<string, Operand> Of(ImmutableArray<Rule> rules, Func<Field, string?> name) => rules
        .SelectMany(rule => rule.Check.Body.Except.Select(exemption => exemption.When).Append(rule.Check.Body.When).SelectMany(Fields).SelectMany(field => field.Operands.SelectMany(operand => Known(operand, rule)), (field, operand) => (Name: name(field.Field), operand)))
        .Where(pair => pair.Name is not null)
        .ToLookup(pair => pair.Name!, pair => pair.operand);

    // A parameter stands for the values that the rule's examples give it.
    private static IEnumerable<Operand> Known(Operand operand, Rule rule) => operand switch
    {
        ParameterOperand parameter => Items(parameter, rule).Select(item => NumberField.Read(item) is { State: FieldState.Read } number && parameter.Use.Type == ColumnType.Number ? (Operand)new NumberOperand(number.Value) : new TextOperand(item)),
        PeriodOperand { Count: ParameterOperand parameter } period => Items(parameter, rule).Select(item => period with { Count = new NumberOperand(NumberField.Read(item).Value) }),
        TimesOperand { Of: ParameterOperand parameter } times => Items(parameter, rule).Select(item => new NumberOperand(NumberField.Read(item).Value * times.Factor)),
        _ => [operand],
    };

    private static ImmutableArray<string> Items(ParameterOperand parameter, Rule rule) =>
        rule.Check.Body.Tests.Parameters[parameter.Use.Name].Values[0].Items;

    private static IEnumerable<FieldCondition> Fields(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Fields),
        AnyOf any => any.Parts.SelectMany(Fields),
        NoneOf none => none.Parts.SelectMany(Fields),
        FieldCondition field => [field],
        _ => [],
    };
}
