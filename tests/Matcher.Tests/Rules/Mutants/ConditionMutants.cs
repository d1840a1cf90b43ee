using System.Collections.Immutable;
using Matcher.Rules.Conditions;

namespace Matcher.Rules.Mutants;

/// <summary>A condition changed in one place, and what was changed.</summary>
internal sealed record Changed(string What, Condition Condition);

/// <summary>Every way of getting one thing in a condition wrong: a part left out, a word taken for another, a bound off by one.</summary>
internal static class ConditionMutants
{
    private static readonly Dictionary<OperatorKind, string> AtTheBound = new()
    {
        [OperatorKind.AtLeast] = "more_than",
        [OperatorKind.MoreThan] = "at_least",
        [OperatorKind.AtMost] = "less_than",
        [OperatorKind.LessThan] = "at_most",
        [OperatorKind.Before] = "on_or_before",
        [OperatorKind.OnOrBefore] = "before",
        [OperatorKind.After] = "on_or_after",
        [OperatorKind.OnOrAfter] = "after",
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<Changed> Of(Condition condition) => condition switch
    {
        AllOf all =>
            Parts(all.Parts, "all", parts => all with { Parts = parts }).Concat(
                Joined(all.Parts, "all as any", parts => new AnyOf(all.Where, parts))),
        AnyOf any =>
            Parts(any.Parts, "any", parts => any with { Parts = parts }).Concat(
                Joined(any.Parts, "any as all", parts => new AllOf(any.Where, parts))),
        NoneOf none =>
            Parts(none.Parts, "none", parts => none with { Parts = parts }).Append(
                new Changed("none as any", new AnyOf(none.Where, none.Parts))),
        FieldCondition field => OfField(field),
        _ => throw new InvalidOperationException($"No mutants of {condition.GetType().Name}."),
    };

    private static IEnumerable<Changed> Parts(ImmutableArray<Condition> parts, string group, Func<ImmutableArray<Condition>,
        Condition> again)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var index = i;
            // Without its only part an "any" would never hold and an "all" always.
            if (parts.Length > 1 || group == "all")
                yield return new Changed(
                    $"{Where(parts[i])}: left out of {group}{(parts[i] is FieldCondition field ? " " + field.Field.Name : "")}",
                    again(parts.RemoveAt(i)));
            foreach (var changed in Of(parts[i]))
                yield return changed with { Condition = again(parts.SetItem(index, changed.Condition)) };
        }
    }

    private static IEnumerable<Changed> Joined(ImmutableArray<Condition> parts, string what, Func<ImmutableArray<Condition>,
        Condition> other) =>
        parts.Length > 1 ? [new Changed($"{Where(parts[0])}: {what}", other(parts))] : [];

    private static IEnumerable<Changed> OfField(FieldCondition field)
    {
        var what = $"{Where(field)}: {field.Field.Name} {field.Operator.Name}";
        yield return new Changed($"{what}: the contrary", new NoneOf(field.Where, [field]));
        if (AtTheBound.TryGetValue(field.Operator.Kind, out var other))
            yield return new Changed($"{what} as {other}", field with { Operator = Operator.All[other] });
        for (var i = 0; i < field.Operands.Length; i++)
        {
            foreach (var (operand, by) in OffByOne(field.Operands[i]))
                yield return new Changed($"{what}: bound {by}", field with { Operands = field.Operands.SetItem(i, operand) });
        }
    }

    private static IEnumerable<(Operand Operand, string By)> OffByOne(Operand operand) => operand switch
    {
        NumberOperand number => [(new NumberOperand(number.Number + 1), "+1"), (new NumberOperand(number.Number - 1), "-1")],
        DateOperand date => [(new DateOperand(date.Date.AddDays(1)), "+1 day"), (new DateOperand(date.Date.AddDays(-1)), "-1 day")],
        TimesOperand times =>
        [
            (times with { Factor = times.Factor + 1 }, "+1 times"), (times with { Factor = times.Factor - 1 }, "-1 times"),
        ],
        PeriodOperand { Count: NumberOperand count } period =>
        [
            (period with { Count = new NumberOperand(count.Number + 1) }, "+1"),
            .. count.Number > 0 ? new (Operand, string)[] { (period with { Count = new NumberOperand(count.Number - 1) }, "-1") } : [],
        ],
        _ => [],
    };

    private static string Where(Condition condition) => $"({condition.Where.Line},{condition.Where.Position})";
}
