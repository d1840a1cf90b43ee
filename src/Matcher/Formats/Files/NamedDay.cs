namespace Matcher.Formats.Files;

/// <summary>A part of a name that says a day, a month or a year.</summary>
/// <param name="Start">0-based place in the name.</param>
/// <param name="Length">In characters.</param>
/// <param name="End">The last moment of it; null where it says no year.</param>
/// <param name="HasMonth">Whether it says more than a year.</param>
internal readonly record struct NamedDay(int Start, int Length, DateTime? End, bool HasMonth);
