using System.Text.RegularExpressions;

namespace Matcher.Cli.Guides;

/// <summary>What a guide shows of a command, against what the command shows. A line <c>……</c> stands for lines that are left out.</summary>
internal static partial class GuideScreen
{
    /// <summary>The line that stands for others.</summary>
    public const string LeftOut = "……";

    /// <summary>Whether the guide shows it as it is.</summary>
    public static bool Agrees(IReadOnlyList<string> shown, IReadOnlyList<string> real)
    {
        var at = 0;
        var mayLeaveOut = false;
        foreach (var piece in Pieces(shown))
        {
            if (piece.Count > 0)
            {
                var found = mayLeaveOut ? Find(real, at, piece) : Starts(real, at, piece) ? at : -1;
                if (found < 0)
                    return false;
                at = found + piece.Count;
            }

            mayLeaveOut = true;
        }

        return shown.Count > 0 && shown[^1] == LeftOut ? at <= real.Count : at == real.Count;
    }

    /// <summary>What the guide is to show: the same pieces where they can be found again by their first lines, else all of it.</summary>
    public static IReadOnlyList<string> Renewed(IReadOnlyList<string> shown, IReadOnlyList<string> real)
    {
        if (!shown.Contains(LeftOut))
            return real;
        List<string> lines = [];
        var at = 0;
        foreach (var (piece, i) in Pieces(shown).Select((piece, i) => (piece, i)))
        {
            if (i > 0)
                lines.Add(LeftOut);
            if (piece.Count == 0)
                continue;
            var found = Enumerable.Range(at, Math.Max(0, real.Count - at)).FirstOrDefault(n => Shape(real[n]) == Shape(piece[0]), -1);
            if (found < 0)
                return real;
            lines.AddRange(real.Skip(found).Take(piece.Count));
            at = found + piece.Count;
        }

        return lines;
    }

    private static IEnumerable<List<string>> Pieces(IEnumerable<string> shown)
    {
        List<string> piece = [];
        foreach (var line in shown)
        {
            if (line != LeftOut)
            {
                piece.Add(line);
                continue;
            }

            yield return piece;
            piece = [];
        }

        yield return piece;
    }

    private static int Find(IReadOnlyList<string> real, int from, List<string> piece) =>
        Enumerable.Range(from, Math.Max(0, real.Count - from)).FirstOrDefault(at => Starts(real, at, piece), -1);

    private static bool Starts(IReadOnlyList<string> real, int at, List<string> piece) => real.Skip(at).Take(piece.Count).SequenceEqual(piece);

    private static string Shape(string line) => Figure().Replace(line, "");

    [GeneratedRegex(@"[\d,.\s-]+")]
    private static partial Regex Figure();
}
