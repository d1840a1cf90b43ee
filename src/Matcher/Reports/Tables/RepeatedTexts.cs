namespace Matcher.Reports.Tables;

/// <summary>
/// The texts of values that come again and again, such as days: one that was made lately is not made once more. Holds a thousand at most;
/// which value keeps its text is chance, what the text is never. Several threads may ask at once.
/// </summary>
/// <param name="make">Makes the text of a value; equal values have equal texts.</param>
internal sealed class RepeatedTexts<T>(Func<T, string> make)
    where T : struct, IEquatable<T>
{
    private const int Places = 1024;

    private readonly Known?[] _places = new Known?[Places];

    /// <summary>The text of a value.</summary>
    public string Of(T value)
    {
        ref var place = ref _places[value.GetHashCode() & (Places - 1)];
        var known = Volatile.Read(ref place);
        if (known is not null && known.Value.Equals(value))
            return known.Text;
        var text = make(value);
        Volatile.Write(ref place, new Known(value, text));
        return text;
    }

    private sealed record Known(T Value, string Text);
}
