using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>What a number or a date is compared with: a value, or another field of the same subject.</summary>
internal readonly record struct Comparand<T>
    where T : struct
{
    public Comparand(T value) => Value = value;

    public Comparand(Field field) => Field = field;

    /// <summary>The value where <see cref="Field"/> is null.</summary>
    public T Value { get; }

    /// <summary>The other field, or null.</summary>
    public Field? Field { get; }
}

/// <summary>
/// Compares a number or a date. A field that is empty is no value: it equals nothing, lies in no list and on neither side
/// of anything. One that is unreadable, or that the file does not have, leaves the answer undecided.
/// </summary>
internal sealed class Comparison<T>(FieldCondition condition, Func<string?, FieldValue<T>> read, ImmutableArray<Comparand<T>> comparands)
    where T : struct, IComparable<T>
{
    /// <summary>Answers for a subject.</summary>
    public Answer Ask(Subject subject)
    {
        var left = Read(condition.Field, subject, out var doubt);
        if (doubt is not null)
            return Answer.Undecided(doubt);
        return condition.Word.Kind switch
        {
            WordKind.Equals or WordKind.In => Among(left, subject),
            WordKind.Not or WordKind.NotIn => Among(left, subject).Negated(),
            WordKind.Between => Between(left, subject),
            _ => Ordered(left, comparands[0], condition.Word.Kind, subject),
        };
    }

    private Answer Among(T? left, Subject subject)
    {
        Doubt? undecided = null;
        foreach (var comparand in comparands)
        {
            var right = Value(comparand, subject, out var doubt);
            undecided ??= doubt;
            if (left is { } a && right is { } b && a.CompareTo(b) == 0)
                return Answer.True;
        }

        return undecided is not null && left is not null ? Answer.Undecided(undecided) : Answer.False;
    }

    private Answer Between(T? left, Subject subject)
    {
        var from = Ordered(left, comparands[0], WordKind.AtLeast, subject);
        var to = Ordered(left, comparands[1], WordKind.AtMost, subject);
        if (from.Truth == Truth.False || to.Truth == Truth.False)
            return Answer.False;
        return from.Truth == Truth.Undecided ? from : to;
    }

    private Answer Ordered(T? left, Comparand<T> comparand, WordKind word, Subject subject)
    {
        var right = Value(comparand, subject, out var doubt);
        if (left is not { } a)
            return Answer.False;
        if (doubt is not null)
            return Answer.Undecided(doubt);
        if (right is not { } b)
            return Answer.False;
        var order = a.CompareTo(b);
        return Answer.Of(word switch
        {
            WordKind.AtLeast or WordKind.OnOrAfter => order >= 0,
            WordKind.AtMost or WordKind.OnOrBefore => order <= 0,
            WordKind.MoreThan or WordKind.After => order > 0,
            WordKind.LessThan or WordKind.Before => order < 0,
            _ => throw new InvalidOperationException($"{word} does not compare."),
        });
    }

    private T? Value(Comparand<T> comparand, Subject subject, out Doubt? doubt)
    {
        doubt = null;
        return comparand.Field is { } field ? Read(field, subject, out doubt) : comparand.Value;
    }

    private T? Read(Field field, Subject subject, out Doubt? doubt)
    {
        doubt = null;
        if (field.Read(subject) is not { } text)
        {
            doubt = Doubt.NothingToRead(field, subject);
            return null;
        }

        var value = read(text);
        if (value.State == FieldState.Unreadable)
            doubt = Doubt.About(field, DoubtReason.Unreadable, subject);
        return value.State == FieldState.Read ? value.Value : null;
    }
}
