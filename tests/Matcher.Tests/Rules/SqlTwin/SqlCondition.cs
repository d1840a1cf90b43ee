using System.Globalization;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Sources;
using Matcher.Values;

namespace Matcher.Rules.SqlTwin;

/// <summary>
/// A condition as SQL, from what <c>rules/README.md</c> says the words mean and not from how the engine computes them. NULL
/// is "cannot be decided": SQL's three-valued AND, OR and NOT are those of the rules.
/// </summary>
internal sealed class SqlCondition(ParameterValues parameters)
{
    private string AsOf => Quoted(Iso(parameters.AsOf));

    /// <summary>The condition.</summary>
    public string Of(Condition condition) => condition switch
    {
        AllOf all => Joined(all.Parts.Select(Of), " AND ", "1"),
        AnyOf any => Joined(any.Parts.Select(Of), " OR ", "0"),
        NoneOf none => $"NOT {Joined(none.Parts.Select(Of), " OR ", "0")}",
        FieldCondition field => OfField(field),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>A field's text: of the source's row s, the roster's row r, or what follows from the number.</summary>
    public static string Text(Field field) => field switch
    {
        RowField row => $"s.c{row.Column.Index}",
        RosterField roster => $"r.c{roster.Column.Index}",
        PersonField { Fact.Name: "年龄" } => "r.age",
        PersonField { Fact.Name: "出生日期" } => "r.birth",
        PersonField { Fact.Name: "身份证号状态" } => "r.number_state",
        GivenField { Name: "重复情形" } => "r.how",
        _ => throw new NotSupportedException(field.Name),
    };

    /// <summary>A date field: '' where empty, NULL where it cannot be read or cannot be.</summary>
    public static string Date(Field field) =>
        $"(CASE WHEN {Text(field)} = '' THEN '' WHEN {CannotBe(field)} THEN NULL WHEN date({Text(field)}) = {Text(field)} THEN {Text(field)} END)";

    private static string CannotBe(Field field) => field switch
    {
        RowField { Column.DayOf: DayOf.Death } => $"{Text(field)} IN ('1900-01-01', '1970-01-01', '9999-12-31') OR {Text(field)} <= r.birth",
        RowField { Column.DayOf: DayOf.Study } => $"{Text(field)} IN ('1900-01-01', '1970-01-01', '9999-12-31') OR {Text(field)} < date(r.birth, '+6 years', 'floor')",
        RowField { Column.DayOf: DayOf.Anything } or RosterField => $"{Text(field)} IN ('1900-01-01', '1970-01-01', '9999-12-31')",
        _ => "0",
    };

    private string OfField(FieldCondition condition) => (condition.Word.Kind, condition.Field.Type) switch
    {
        (WordKind.Empty or WordKind.Present, _) => Emptiness(condition),
        (WordKind.Within, _) => Near(condition, "{0} >= {1} AND {2} <= {3}"),
        (WordKind.OlderThan, _) => Near(condition, "{0} < {1}"),
        (_, ColumnType.Number) => Compared(condition, Number(condition.Field), NumberOperands),
        (_, ColumnType.Date) => Compared(condition, Date(condition.Field), DateOperands),
        _ => Words(condition),
    };

    private static string Emptiness(FieldCondition condition)
    {
        var wantsEmpty = ((FlagOperand)condition.Operands[0]).IsTrue == (condition.Word.Kind == WordKind.Empty);
        return $"({Text(condition.Field)} {(wantsEmpty ? "=" : "<>")} '')";
    }

    private string Near(FieldCondition condition, string form)
    {
        var period = (PeriodOperand)condition.Operands[0];
        var length = $"+{NumberOf(period.Count)} {period.Unit switch { PeriodUnit.Days => "days", PeriodUnit.Months => "months", _ => "years" }}";
        var date = Date(condition.Field);
        var end = $"date({date}, '{length}', 'floor')";
        return $"(CASE WHEN {date} = '' THEN 0 ELSE {string.Format(CultureInfo.InvariantCulture, form, end, AsOf, date, $"date({AsOf}, '{length}', 'floor')")} END)";
    }

    // An empty field is on neither side of anything and equals nothing; so it is none of what is not wanted.
    private static string Compared(FieldCondition condition, string left, Func<Operand, IEnumerable<string>> operands)
    {
        var right = condition.Operands.SelectMany(operands).ToList();
        return condition.Word.Kind switch
        {
            WordKind.Equals or WordKind.In => Among(),
            WordKind.Not or WordKind.NotIn => $"NOT {Among()}",
            WordKind.Between => $"({Ordered(">=", right[0])} AND {Ordered("<=", right[1])})",
            WordKind.AtLeast or WordKind.OnOrAfter => Ordered(">=", right[0]),
            WordKind.AtMost or WordKind.OnOrBefore => Ordered("<=", right[0]),
            WordKind.MoreThan or WordKind.After => Ordered(">", right[0]),
            WordKind.LessThan or WordKind.Before => Ordered("<", right[0]),
            _ => throw new NotSupportedException(condition.Word.Name),
        };

        string Among() => $"({string.Join(" OR ", right.Select(value => Ordered("=", value)))})";

        string Ordered(string sign, string value) => $"(CASE WHEN {left} = '' OR {value} = '' THEN 0 ELSE {left} {sign} {value} END)";
    }

    private string Words(FieldCondition condition)
    {
        var several = condition.Field is RowField { Column.HoldsSeveral: true } or RosterField { Column.HoldsSeveral: true };
        var left = $"upper({Half(Text(condition.Field))})";
        var fits = "(" + string.Join(" OR ", condition.Operands.SelectMany(TextOperands).Select(word => condition.Word.Kind switch
        {
            WordKind.Contains => $"instr({left}, {word}) > 0",
            WordKind.StartsWith => several ? $"instr('、' || {left}, '、' || {word}) > 0" : $"substr({left}, 1, length({word})) = {word}",
            _ => several ? $"instr('、' || {left} || '、', '、' || {word} || '、') > 0" : $"{left} = {word}",
        })) + ")";
        return condition.Word.Kind is WordKind.Not or WordKind.NotIn ? $"NOT {fits}" : fits;
    }

    private static string Number(Field field) =>
        $"(CASE WHEN {Text(field)} = '' THEN '' WHEN {Text(field)} NOT GLOB '*[^0-9.-]*' THEN CAST({Text(field)} AS REAL) END)";

    private IEnumerable<string> NumberOperands(Operand operand) => operand switch
    {
        FieldOperand other => [Number(other.Field)],
        TimesOperand { Of: FieldOperand other } times => [$"(CASE WHEN {Number(other.Field)} = '' THEN '' ELSE {times.Factor.ToString(CultureInfo.InvariantCulture)} * {Number(other.Field)} END)"],
        ParameterOperand parameter => parameters.Items(parameter.Use).Select(item => NumberField.Read(item).Value.ToString(CultureInfo.InvariantCulture)),
        _ => [NumberOf(operand)],
    };

    private string NumberOf(Operand operand) => operand switch
    {
        NumberOperand number => number.Number.ToString(CultureInfo.InvariantCulture),
        ParameterOperand parameter => parameters.Items(parameter.Use)[0],
        TimesOperand times => (times.Factor * decimal.Parse(NumberOf(times.Of), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(operand.ToString()),
    };

    private IEnumerable<string> DateOperands(Operand operand) => operand switch
    {
        DateOperand date => [Quoted(Iso(date.Date))],
        AsOfOperand => [AsOf],
        FieldOperand other => [Date(other.Field)],
        ParameterOperand parameter => parameters.Items(parameter.Use).Select(Quoted),
        _ => throw new NotSupportedException(operand.ToString()),
    };

    private IEnumerable<string> TextOperands(Operand operand) => operand switch
    {
        TextOperand text => [$"upper({Half(Quoted(text.Text))})"],
        ParameterOperand parameter => parameters.Items(parameter.Use).Select(item => $"upper({Half(Quoted(item))})"),
        _ => throw new NotSupportedException(operand.ToString()),
    };

    // Full-width punctuation is the only thing in the rules' words that has a half-width form.
    private static string Half(string text) => $"replace(replace(replace({text}, '，', ','), '（', '('), '）', ')')";

    private static string Joined(IEnumerable<string> parts, string word, string none) =>
        parts.ToList() is { Count: > 0 } all ? $"({string.Join(word, all)})" : none;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
