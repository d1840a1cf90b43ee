using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>What a number or a date is compared with: a value, or another field of the same subject.</summary>
internal readonly record struct Comparand<T>
    where T : struct
{
    public Comparand(T value) => Value = value;

    public Comparand(Field field) => Field = field;

    public Comparand(Field field, Func<T, T> change) => (Field, Change) = (field, change);

    /// <summary>The value where <see cref="Field"/> is null.</summary>
    public T Value { get; }

    /// <summary>The other field, or null.</summary>
    public Field? Field { get; }

    /// <summary>What is made of the other field's value before comparing: 1.5 × it. Null: nothing.</summary>
    public Func<T, T>? Change { get; }
}
