namespace Matcher.Samples.Exports;

/// <summary>How a file writes days and months.</summary>
internal enum DateStyle
{
    /// <summary>2023-07-06.</summary>
    Hyphen,

    /// <summary>20230706.</summary>
    Compact,

    /// <summary>2023/7/6, as Excel saves dates.</summary>
    Slash,

    /// <summary>2023.7.6.</summary>
    Dot,

    /// <summary>2023年7月6日.</summary>
    Chinese,

    /// <summary>2023-07-06 00:00:00, as databases export.</summary>
    WithTime,

    /// <summary>202307: a month.</summary>
    CompactMonth,

    /// <summary>2023.07: a month.</summary>
    DotMonth,

    /// <summary>2023-07: a month.</summary>
    HyphenMonth,
}
