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
