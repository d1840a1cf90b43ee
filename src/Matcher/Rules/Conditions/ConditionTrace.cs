using System.Collections.Immutable;
using System.Globalization;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Shows how a condition was decided for a subject: every part of it with its answer and the values it saw. Slower than
/// the compiled check, and the same: each part is compiled by the same compiler.
/// </summary>
internal sealed class ConditionTrace(ParameterValues parameters)
{
    private readonly ConditionCompiler _compiler = new(parameters);

    /// <summary>The parts, one a line, those inside a group after it; parts of the outermost "all" stand side by side.</summary>
    public ImmutableArray<TracedCondition> Of(Condition condition, Subject subject) =>
        [.. condition is AllOf all ? all.Parts.SelectMany(part => Parts(part, depth: 0, subject)) : Parts(condition, depth: 0, subject)];

    private IEnumerable<TracedCondition> Parts(Condition condition, int depth, Subject subject)
    {
        var line = new TracedCondition(depth, ConditionWording.Head(condition), [.. Seen(condition, subject)],
            _compiler.Compile(condition)(subject));
        var parts = condition switch
        {
            AllOf all => all.Parts,
            AnyOf any => any.Parts,
            NoneOf none => none.Parts,
            _ => [],
        };
        return condition is AllOf { Parts: [var only] }
            ? Parts(only, depth, subject)
            : parts.SelectMany(part => Parts(part, depth + 1, subject)).Prepend(line);
    }

    private IEnumerable<SeenValue> Seen(Condition condition, Subject subject)
    {
        if (condition is not FieldCondition field)
            yield break;
        yield return Value(field.Field, subject);
        foreach (var operand in field.Operands)
        {
            if (operand is FieldOperand other)
                yield return Value(other.Field, subject);
            else if (ParameterOf(operand) is { } parameter)
                yield return new SeenValue(ParameterUse.Mark + parameter.Name, string.Join('、', parameters.Items(parameter)));
            else if (operand is AsOfOperand)
                yield return new SeenValue("基准日", parameters.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static ParameterUse? ParameterOf(Operand operand) => operand switch
    {
        ParameterOperand parameter => parameter.Use,
        PeriodOperand period => ParameterOf(period.Count),
        TimesOperand times => ParameterOf(times.Of),
        _ => null,
    };

    private static SeenValue Value(Field field, Subject subject) =>
        new(field.Name, field.Read(subject) is null ? null : ShownText.Of(field, subject) + MeaningOf(field, subject));

    // What the word was taken for is what decided.
    private static string MeaningOf(Field field, Subject subject)
    {
        if (field.Meanings is not { } meanings || field.Read(subject) is not { } text)
            return "";
        var cell = meanings.Of(text);
        var certain = string.Join('、', meanings.NamesOf(cell.Certain));
        return certain.Length == 0 ? "（含义不明）" : certain == text ? "" : $"（即“{certain}”）";
    }
}

/// <summary>One part of a condition, decided.</summary>
/// <param name="Depth">How many groups it stands in.</param>
/// <param name="Sentence">The part in plain words.</param>
/// <param name="Seen">The values it looked at; none for a group.</param>
/// <param name="Answer">What it came to.</param>
internal sealed record TracedCondition(int Depth, string Sentence, ImmutableArray<SeenValue> Seen, Answer Answer);

/// <summary>A value that a condition looked at.</summary>
/// <param name="Name">The field or the parameter.</param>
/// <param name="Text">Its text; null where the file has no such column, or it follows from a number that is damaged.</param>
internal sealed record SeenValue(string Name, string? Text);
