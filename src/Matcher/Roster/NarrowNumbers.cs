namespace Matcher.Roster;

/// <summary>A list of numbers that, once it is whole, takes one or two bytes each where they are small.</summary>
internal sealed class NarrowNumbers
{
    private readonly List<int> _wide = [];
    private byte[]? _bytes;
    private ushort[]? _shorts;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes that they take.</summary>
    public long Bytes => _bytes?.Length ?? (_shorts?.Length * sizeof(ushort)) ?? (long)_wide.Capacity * sizeof(int);

    public int this[int index] => _bytes is not null ? _bytes[index] : _shorts is not null ? _shorts[index] : _wide[index];

    /// <summary>Adds one.</summary>
    public void Add(int number)
    {
        _wide.Add(number);
        Count++;
    }

    /// <summary>There will be no more.</summary>
    public void Finish()
    {
        var (least, most) = (_wide.DefaultIfEmpty().Min(), _wide.DefaultIfEmpty().Max());
        if (least >= 0 && most <= byte.MaxValue)
            _bytes = [.. _wide.Select(number => (byte)number)];
        else if (least >= 0 && most <= ushort.MaxValue)
            _shorts = [.. _wide.Select(number => (ushort)number)];
        else
            _wide.TrimExcess();
        if (_bytes is null && _shorts is null)
            return;
        _wide.Clear();
        _wide.TrimExcess();
    }
}
