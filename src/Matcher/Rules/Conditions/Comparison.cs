using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Compares a number or a date. A field that is empty is no value: it equals nothing, lies in no list and on neither side
/// of anything. One that is unreadable, or that the file does not have, leaves the answer undecided. Of a sum that is
/// known to be incomplete only the least is known: that it exceeds something may be certain, that it does not never is.
/// </summary>
internal sealed class Comparison<T>(FieldCondition condition, ValueReader<T> read, ImmutableArray<Comparand<T>> comparands)
    where T : struct, IComparable<T>
{
    /// <summary>Answers for a subject.</summary>
    public Answer Ask(Subject subject)
    {
        var left = Read(condition.Field, change: null, subject);
        if (left.Unknown is { } doubt)
            return Answer.Undecided(doubt);
        return condition.Operator.Kind switch
        {
            OperatorKind.Equals or OperatorKind.In => Among(left, subject),
            OperatorKind.Not or OperatorKind.NotIn => Among(left, subject).Negated(),
            OperatorKind.Between => Between(left, subject),
            _ => Ordered(left, comparands[0], condition.Operator.Kind, subject),
        };
    }

    private Answer Among(Known left, Subject subject)
    {
        Doubt? undecided = null;
        foreach (var comparand in comparands)
        {
            var equal = Compare(left, ValueOf(comparand, subject), order => order == 0);
            if (equal.Truth == Truth.True)
                return equal;
            undecided ??= equal.Doubt;
        }

        return undecided is null ? Answer.False : Answer.Undecided(undecided);
    }

    private Answer Between(Known left, Subject subject)
    {
        var from = Ordered(left, comparands[0], OperatorKind.AtLeast, subject);
        var to = Ordered(left, comparands[1], OperatorKind.AtMost, subject);
        if (from.Truth == Truth.False || to.Truth == Truth.False)
            return Answer.False;
        return from.Truth == Truth.Undecided ? from : to;
    }

    private Answer Ordered(Known left, Comparand<T> comparand, OperatorKind op, Subject subject) =>
        Compare(left, ValueOf(comparand, subject), op switch
        {
            OperatorKind.AtLeast or OperatorKind.OnOrAfter => order => order >= 0,
            OperatorKind.AtMost or OperatorKind.OnOrBefore => order => order <= 0,
            OperatorKind.MoreThan or OperatorKind.After => order => order > 0,
            OperatorKind.LessThan or OperatorKind.Before => order => order < 0,
            _ => throw new InvalidOperationException($"{op} does not compare."),
        });

    // What is at least so much may be more: then every order that is still possible must give the same answer.
    private static Answer Compare(Known left, Known right, Func<int, bool> holds)
    {
        if (left.Value is not { } a)
            return Answer.False;
        if (right.Unknown is { } doubt)
            return Answer.Undecided(doubt);
        if (right.Value is not { } b)
            return Answer.False;
        var order = Math.Sign(a.CompareTo(b));
        if (left.More is null && right.More is null)
            return Answer.Of(holds(order));
        var least = right.More is null ? order : -1;
        var most = left.More is null ? order : 1;
        var possible = Enumerable.Range(least, most - least + 1).Select(holds).Distinct().ToList();
        return possible is [var only] ? Answer.Of(only) : Answer.Undecided((left.More ?? right.More)!);
    }

    private Known ValueOf(Comparand<T> comparand, Subject subject) =>
        comparand.Field is { } field ? Read(field, comparand.Change, subject) : new Known(comparand.Value, Unknown: null, More: null);

    private Known Read(Field field, Func<T, T>? change, Subject subject)
    {
        var doubt = field.DoubtOf(subject);
        if (field.Read(subject) is not { } text)
            return new Known(Value: null, doubt ?? field.NothingToRead(subject), More: null);
        var (value, why) = read(field, subject, text);
        return value.State switch
        {
            FieldState.Read => new Known(change is null ? value.Value : change(value.Value), Unknown: null, doubt),
            FieldState.Unreadable => new Known(Value: null, field.DoubtAbout(why, subject), More: null),
            _ => new Known(Value: null, Unknown: null, More: null),
        };
    }

    /// <summary>What is known of a side.</summary>
    /// <param name="Value">The value; null: empty, or <paramref name="Unknown"/>.</param>
    /// <param name="Unknown">Why it cannot be known.</param>
    /// <param name="More">Why it may be more than the value.</param>
    private readonly record struct Known(T? Value, Doubt? Unknown, Doubt? More);
}
