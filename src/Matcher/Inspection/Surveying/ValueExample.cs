namespace Matcher.Inspection.Surveying;

/// <summary>A value that was found.</summary>
/// <param name="Text">The value; masked where it might be about somebody.</param>
/// <param name="Count">How often.</param>
/// <param name="FirstRow">Row number of the first.</param>
public sealed record ValueExample(string Text, long Count, long FirstRow);
