using Matcher.Values;

namespace Matcher.Catalogue.Columns;

/// <summary>What became of a date, and why.</summary>
/// <param name="Value">The date; unreadable where it cannot be.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct DateReading(FieldValue<DateOnly> Value, DateFault Fault)
{
    /// <summary>The day as written, where it is one that cannot be.</summary>
    public DateOnly Written { get; init; }
}
