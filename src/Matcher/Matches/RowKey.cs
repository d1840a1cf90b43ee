using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Matcher.Matches;

/// <summary>What rows are alike in, in short: texts put together into 128 bits.</summary>
/// <param name="Value">The bits.</param>
internal readonly record struct RowKey(UInt128 Value)
{
    private const long Null = 1;

    /// <summary>Of whom.</summary>
    /// <param name="looker">Who looks at the rows.</param>
    public static RowKey Of(string looker) => default(RowKey).Add(looker);

    /// <summary>And of a text; null is another than none.</summary>
    public RowKey Add(string? text)
    {
        var before = unchecked((long)(ulong)(Value ^ (Value >> 64)));
        return new RowKey(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()), text is null ? ~before ^ Null : before));
    }
}
