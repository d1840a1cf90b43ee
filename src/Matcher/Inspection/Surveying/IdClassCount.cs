using Matcher.Identity;

namespace Matcher.Inspection.Surveying;

/// <summary>How many ID numbers are of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstRow">Row number of the first.</param>
/// <param name="Example">The first, masked; empty for those that need none, valid and empty ones.</param>
public sealed record IdClassCount(IdClass Class, long Count, long FirstRow, string Example);
