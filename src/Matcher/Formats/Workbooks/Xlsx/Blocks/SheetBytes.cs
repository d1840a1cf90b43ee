using System.Runtime.CompilerServices;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>
/// Goes over the bytes of a block, of which it knows what should come next. It cannot go past the end: there are zeros, which nothing
/// that is looked for has in it.
/// </summary>
/// <param name="bytes">The bytes, with the zeros after them.</param>
internal ref struct SheetBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where it stands.</summary>
    public int At;

    /// <summary>The byte there.</summary>
    public readonly byte Current => _bytes[At];

    /// <summary>Whether some bytes come next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsBefore(ReadOnlySpan<byte> expected) => _bytes[At..].StartsWith(expected);

    /// <summary>Passes some bytes if they come next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNext(ReadOnlySpan<byte> expected)
    {
        if (!IsBefore(expected))
            return false;
        At = unchecked(At + expected.Length);
        return true;
    }

    /// <summary>Passes blanks, and after them some bytes if they come next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNextAfterBlanks(ReadOnlySpan<byte> expected)
    {
        while (_bytes[At] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')
            At = unchecked(At + 1);
        return IsNext(expected);
    }

    /// <summary>Passes digits, and says how many there were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PassDigits()
    {
        var start = At;
        while (_bytes[At] is >= (byte)'0' and <= (byte)'9')
            At = unchecked(At + 1);
        return unchecked(At - start);
    }

    /// <summary>Goes to the next tag, and says how many bytes of text come before it; -1 where no tag follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PassText()
    {
        var length = _bytes[At..].IndexOf((byte)'<');
        At = unchecked(At + Math.Max(length, 0));
        return length;
    }

    /// <summary>
    /// Passes what is left of a tag. The first &gt; ends it where as many quotes open before it as close, and all are of one kind.
    /// </summary>
    /// <param name="written">What stands in it, before the &gt;.</param>
    public bool TryPassTag(out ReadOnlySpan<byte> written)
    {
        var length = _bytes[At..].IndexOf((byte)'>');
        written = _bytes.Slice(At, Math.Max(length, 0));
        At += written.Length + 1;
        return length >= 0 && written.IndexOfAny((byte)'<', (byte)'\'') < 0 && written.Count((byte)'"') % 2 == 0;
    }
}
