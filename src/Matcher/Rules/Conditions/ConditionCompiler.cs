using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>Answers a condition for a subject. Pure: several threads may ask at the same time.</summary>
internal delegate Answer Check(Subject subject);

/// <summary>Turns conditions into checks: parameters become their values, words become comparisons.</summary>
/// <param name="parameters">Values of every parameter that the conditions use.</param>
internal sealed class ConditionCompiler(ParameterValues parameters)
{
    /// <summary>Compiles conditions whose parameters are resolved.</summary>
    /// <param name="asOf">基准日.</param>
    public static ConditionCompiler OfResolved(DateOnly asOf) => new(new ParameterValues(ImmutableDictionary<string, RunParameter>.Empty, asOf));

    /// <summary>Compiles a condition.</summary>
    public Check Compile(Condition condition) => condition switch
    {
        AllOf all => Logic.All(CompileAll(all.Parts)),
        AnyOf any => Logic.Any(CompileAll(any.Parts)),
        NoneOf none => Logic.None(CompileAll(none.Parts)),
        FieldCondition field => CompileField(field),
        _ => throw new InvalidOperationException($"No compilation for {condition.GetType().Name}."),
    };

    private Check[] CompileAll(ImmutableArray<Condition> parts) => [.. parts.Select(Compile)];

    private Check CompileField(FieldCondition condition) => (condition.Word.Kind, condition.Field.Type) switch
    {
        (WordKind.Empty or WordKind.Present, _) => Emptiness.Of(condition),
        (WordKind.Within or WordKind.OlderThan, _) =>
            Nearness.Of(condition, PeriodOf((PeriodOperand)condition.Operands[0]), parameters.AsOf),
        (_, ColumnType.Number) =>
            new Comparison<decimal>(condition, (_, _, text) => (NumberField.Read(text), DoubtReason.Unreadable),
                [.. condition.Operands.SelectMany(Numbers)]).Ask,
        (_, ColumnType.Date) => new Comparison<DateOnly>(condition, DateOf, [.. condition.Operands.SelectMany(Dates)]).Ask,
        _ when condition.Field.Meanings is { } meanings =>
            new MeaningComparison(condition, meanings, MeaningOperands.Wanted(meanings, condition.Operands.SelectMany(Texts))).Ask,
        _ =>
            new TextComparison(condition, [.. condition.Operands.SelectMany(Texts)],
                [.. condition.Operands.OfType<FieldOperand>().Select(other => other.Field)]).Ask,
    };

    private static (FieldValue<DateOnly> Value, DoubtReason Why) DateOf(Field field, Subject subject, string text)
    {
        var date = FieldDate.Read(field, subject, text);
        return (date.Value, date.Fault.Reason());
    }

    private IEnumerable<Comparand<decimal>> Numbers(Operand operand) => operand switch
    {
        NumberOperand number => [new(number.Number)],
        FieldOperand other => [new(other.Field)],
        TimesOperand { Of: FieldOperand other } times => [new(other.Field, value => value * times.Factor)],
        TimesOperand times => Numbers(times.Of).Select(number => new Comparand<decimal>(number.Value * times.Factor)),
        ParameterOperand parameter => parameters.Items(parameter.Use).Select(item => new Comparand<decimal>(NumberField.Read(item).Value)),
        _ => throw new InvalidOperationException($"{operand} is no number."),
    };

    private IEnumerable<Comparand<DateOnly>> Dates(Operand operand) => operand switch
    {
        DateOperand date => [new(date.Date)],
        AsOfOperand => [new(parameters.AsOf)],
        FieldOperand other => [new(other.Field)],
        ParameterOperand parameter => parameters.Items(parameter.Use).Select(item => new Comparand<DateOnly>(DateField.Read(item).Value)),
        _ => throw new InvalidOperationException($"{operand} is no date."),
    };

    private IEnumerable<string> Texts(Operand operand) => operand switch
    {
        TextOperand text => [text.Text],
        FieldOperand => [], // looked up for each subject
        ParameterOperand parameter => parameters.Items(parameter.Use),
        _ => throw new InvalidOperationException($"{operand} is no text."),
    };

    private Period PeriodOf(PeriodOperand operand) => operand.Count switch
    {
        NumberOperand number => new((int)number.Number, operand.Unit),
        ParameterOperand parameter => new((int)NumberField.Read(parameters.Items(parameter.Use)[0]).Value, operand.Unit),
        _ => throw new InvalidOperationException($"{operand} is no length of time."),
    };
}
