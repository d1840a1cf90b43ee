using Matcher.Values;

namespace Matcher.Identity.Cells;

/// <summary>How a program writes a number that it does not know to be an identity number.</summary>
internal static class WrittenNumber
{
    /// <summary>Digits that a double, and so Excel, keeps.</summary>
    public const int KeptDigits = 15;

    /// <summary>The text before a fraction of zeros: <c>149901199001011008.0</c>, as data tools write a double.</summary>
    public static bool TryCutZeroFraction(Span<char> text, out Span<char> whole)
    {
        var point = text.IndexOf('.');
        if (point < 1 || point == text.Length - 1 || !FieldCharacters.AreDigits(text[..point]) || !text[(point + 1)..].TrimEnd('0').IsEmpty)
        {
            whole = default;
            return false;
        }
        whole = text[..point];
        return true;
    }

    /// <summary>Recognises <c>1.41125E+17</c> (a minus too, which only a typist's hyphen can be).</summary>
    /// <param name="text">The cleaned field.</param>
    /// <param name="digits">How many digits stand before the E.</param>
    /// <param name="exponent">The power of ten.</param>
    public static bool IsScientific(ReadOnlySpan<char> text, out int digits, out int exponent)
    {
        digits = 0;
        exponent = 0;
        var e = text.IndexOf('E');
        if (e < 1 || text[0] is < '0' or > '9')
            return false;
        var hasPoint = e > 1;
        if (hasPoint && (text[1] != '.' || !FieldCharacters.AreDigits(text[2..e])))
            return false;
        var power = text[(e + 1)..];
        var hasSign = power is ['+' or '-', ..];
        if (hasSign)
            power = power[1..];
        if (power.Length is 0 or > 3 || !FieldCharacters.AreDigits(power) || !(hasPoint || hasSign))
            return false;
        digits = hasPoint ? e - 1 : 1;
        foreach (var digit in power)
            exponent = exponent * 10 + (digit - '0');
        return true;
    }

    /// <summary>Writes a scientific number out: the digits that a double keeps, then zeros.</summary>
    /// <param name="text">The text that <see cref="IsScientific"/> recognised.</param>
    /// <param name="digits">How many digits it has.</param>
    /// <param name="exponent">Its power of ten, at most one less than the room there is.</param>
    /// <param name="buffer">Where to write; it may be where <paramref name="text"/> is.</param>
    public static Span<char> WriteOut(ReadOnlySpan<char> text, int digits, int exponent, Span<char> buffer)
    {
        var length = exponent + 1;
        var kept = Math.Min(Math.Min(digits, KeptDigits), length);
        buffer[0] = text[0];
        text.Slice(Math.Min(2, text.Length), kept - 1).CopyTo(buffer[1..]);
        buffer[kept..length].Fill('0');
        return buffer[..length];
    }
}
