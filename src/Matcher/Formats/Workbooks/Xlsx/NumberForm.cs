namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What a number format shows a number as.</summary>
internal enum NumberForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, or a time of a day.</summary>
    Date,

    /// <summary>A length of time: <c>[h]:mm</c>.</summary>
    Duration,
}
