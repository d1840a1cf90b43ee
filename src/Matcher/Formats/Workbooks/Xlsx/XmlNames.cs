namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>The names of the elements that are open, each in whole with its prefix.</summary>
internal sealed class XmlNames(int deepest)
{
    private const int Longest = 64;

    private readonly byte[] _names = new byte[deepest * Longest];
    private readonly int[] _lengths = new int[deepest];
    private int _count;

    /// <summary>The same elements, open for another scan.</summary>
    public XmlNames Copy()
    {
        var copy = new XmlNames(_lengths.Length) { _count = _count };
        _names.CopyTo(copy._names, 0);
        _lengths.CopyTo(copy._lengths, 0);
        return copy;
    }

    /// <summary>Elements that began after the first few are no longer open.</summary>
    public void GoBackTo(int count) => _count = count;

    /// <summary>An element begins; false where its name is none that a workbook has.</summary>
    public bool Open(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > Longest || _count == deepest)
            return false;
        name.CopyTo(_names.AsSpan(_count * Longest));
        _lengths[_count++] = name.Length;
        return true;
    }

    /// <summary>An element ends; false where another is open.</summary>
    public bool Close(ReadOnlySpan<byte> name)
    {
        if (_count == 0)
            return false;
        _count--;
        return name.SequenceEqual(_names.AsSpan(_count * Longest, _lengths[_count]));
    }
}
