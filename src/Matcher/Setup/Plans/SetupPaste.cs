namespace Matcher.Setup.Plans;

/// <summary>Lines for a file that is there already and that nobody but people changes.</summary>
/// <param name="Where">The file, and the key in it.</param>
/// <param name="Text">The lines.</param>
public sealed record SetupPaste(string Where, string Text);
