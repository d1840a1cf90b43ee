namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>The attributes of a tag, one by one, as they are written. Only those without a prefix have a name here.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> attributes)
{
    private ReadOnlySpan<byte> _rest = attributes;

    /// <summary>Name of the attribute.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>What stands between its quotes.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Goes to the next.</summary>
    public bool MoveNext()
    {
        var rest = _rest;
        while (!rest.IsEmpty && rest[0] <= ' ')
            rest = rest[1..];
        if (rest.IndexOf((byte)'=') is not (> 0 and var sign))
            return false;
        Name = Trimmed(rest[..sign]);
        rest = rest[(sign + 1)..];
        while (!rest.IsEmpty && rest[0] <= ' ')
            rest = rest[1..];
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\'') || rest[1..].IndexOf(rest[0]) is not (>= 0 and var length))
            return false;
        Value = rest.Slice(1, length);
        _rest = rest[(length + 2)..];
        return true;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> name)
    {
        while (!name.IsEmpty && name[^1] <= ' ')
            name = name[..^1];
        return name;
    }
}
