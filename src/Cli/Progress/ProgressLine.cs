using Matcher.Cli.Terminal;
using Spectre.Console;

namespace Matcher.Cli.Progress;

/// <summary>One line of progress: a name, a bar, and figures that are left out one after the other where there is no room.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Percent">How much is done; null: nobody knows.</param>
/// <param name="Count">Rows, or files.</param>
internal sealed record ProgressLine(string Name, int? Percent, string Count)
{
    private const string Indent = "  ";
    private const string Gap = "  ";
    private const int BarWidth = 16;
    private const int ShortestName = 20;

    /// <summary>Bytes read of all.</summary>
    public string Size { get; init; } = "";

    /// <summary>Bytes a second.</summary>
    public string Speed { get; init; } = "";

    /// <summary>How long it will take.</summary>
    public string Left { get; init; } = "";

    // In the order of the line. What goes first where there is no room, and what last: speed, bar, size, count, time left, percent.
    private static readonly (Func<ProgressLine, string> Text, int Worth, bool IsNumber)[] Figures =
    [
        (line => line.Bar, 1, false),
        (line => line.Percent is { } percent ? $"{percent}%" : "", 5, true),
        (line => line.Count, 3, true),
        (line => line.Size, 2, true),
        (line => line.Speed, 0, true),
        (line => line.Left, 4, true),
    ];

    private string Bar
    {
        get
        {
            if (Percent is not { } percent)
                return "";
            var full = percent * (BarWidth - 2) / 100;
            return $"[{new string('=', full)}{(full < BarWidth - 2 ? ">" : "")}".PadRight(BarWidth - 1) + "]";
        }
    }

    /// <summary>Lines under each other, none longer than the terminal is wide.</summary>
    public static IEnumerable<string> Aligned(IReadOnlyList<ProgressLine> lines, int width)
    {
        if (lines.Count == 0)
            return [];
        var columns = Figures
            .Select(figure =>
                (figure.Text, figure.Worth, figure.IsNumber, Width: lines.Max(line => FittedText.MostColumns(figure.Text(line)))))
            .Where(column => column.Width > 0)
            .ToList();
        var longest = lines.Max(line => FittedText.MostColumns(line.Name));
        while (columns.Count > 0 && Room() < Math.Min(longest, Math.Max(ShortestName, width / 4)))
            columns.Remove(columns.MinBy(column => column.Worth));
        var names = Math.Clamp(Room(), 0, longest);
        return lines.Select(line => FittedText.Within(
            string.Join(Gap, columns
                .Select(column => FittedText.Padded(column.Text(line), column.Width, column.IsNumber))
                .Prepend(Indent + FittedText.Padded(FittedText.Shortened(line.Name, names), names, isNumber: false)))
                .TrimEnd(),
            width));

        int Room() => width - Indent.Length - columns.Sum(column => Gap.Length + column.Width);
    }
}
