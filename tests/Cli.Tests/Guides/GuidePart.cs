namespace Matcher.Cli.Guides;

/// <summary>A part of a guide that can be played.</summary>
/// <param name="Line">Where it stands in the Markdown, 1-based.</param>
internal abstract record GuidePart(int Line)
{
    /// <summary>A command and what it shows, inside a <c>console</c> block.</summary>
    /// <param name="Line">The line of the command.</param>
    /// <param name="Command">What is typed.</param>
    /// <param name="Screen">What comes of it, up to the next command.</param>
    /// <param name="Windows">Only Windows can do it: then it is parsed alone.</param>
    public sealed record Typed(int Line, string Command, IReadOnlyList<string> Screen, bool Windows) : GuidePart(Line);

    /// <summary>What a person does with the mouse, an editor or a spreadsheet: <c>&lt;!-- do: ... --&gt;</c>.</summary>
    /// <param name="Line">The line of the remark.</param>
    /// <param name="Words">The verb and what it is done to.</param>
    public sealed record Deed(int Line, string[] Words) : GuidePart(Line);
}
