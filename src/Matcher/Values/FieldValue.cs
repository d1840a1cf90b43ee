namespace Matcher.Values;

/// <summary>A field's value, or why there is none.</summary>
/// <param name="State">Whether there is a value.</param>
/// <param name="Value">The value when <paramref name="State"/> is <see cref="FieldState.Read"/>, else the default.</param>
internal readonly record struct FieldValue<T>(FieldState State, T Value)
    where T : struct
{
    /// <summary>A value.</summary>
    public static FieldValue<T> Of(T value) => new(FieldState.Read, value);

    /// <summary>Nothing there.</summary>
    public static FieldValue<T> Empty => new(FieldState.Empty, default);

    /// <summary>Something there that is no value.</summary>
    public static FieldValue<T> Unreadable => new(FieldState.Unreadable, default);
}
