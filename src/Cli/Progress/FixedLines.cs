using Spectre.Console.Rendering;

namespace Matcher.Cli.Progress;

/// <summary>Lines that are shown as they are: they have been cut to the width of the terminal already.</summary>
internal sealed class FixedLines(IReadOnlyList<string> lines) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var (index, line) in lines.Index())
        {
            if (index > 0)
                yield return Segment.LineBreak;
            yield return new Segment(line);
        }
    }
}
