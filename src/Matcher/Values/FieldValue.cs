namespace Matcher.Values;

/// <summary>What became of a field that should hold a date or a number.</summary>
public enum FieldState
{
    /// <summary>Nothing was there.</summary>
    Empty,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>Something was there that could not be read: not the same as nothing, and a rule must not take it for nothing.</summary>
    Unreadable,
}

/// <summary>A field's value, or why there is none.</summary>
/// <param name="State">Whether there is a value.</param>
/// <param name="Value">The value when <paramref name="State"/> is <see cref="FieldState.Read"/>, else the default.</param>
public readonly record struct FieldValue<T>(FieldState State, T Value)
    where T : struct
{
    /// <summary>A value.</summary>
    public static FieldValue<T> Of(T value) => new(FieldState.Read, value);

    /// <summary>Nothing there.</summary>
    public static FieldValue<T> Empty => new(FieldState.Empty, default);

    /// <summary>Something there that is no value.</summary>
    public static FieldValue<T> Unreadable => new(FieldState.Unreadable, default);
}
