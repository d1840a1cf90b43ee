using System.Text;

namespace Matcher.Cli.Guides;

/// <summary>
/// A guide in Markdown. <c>console</c> blocks hold commands (<c>&gt; matcher ...</c>) with the very screen below each; remarks that begin
/// with <c>do:</c> say what a person does between them. All else is for people.
/// </summary>
internal static class GuideText
{
    private const string Prompt = "> ";

    /// <summary>The parts that can be played, in order.</summary>
    public static IEnumerable<GuidePart> Parts(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("<!-- do: ", StringComparison.Ordinal))
            {
                var words = Words(lines[i]["<!-- do: ".Length..].Replace("-->", "", StringComparison.Ordinal));
                yield return new GuidePart.Deed(i + 1, words is ["write", _] ? [.. words, Block(lines, i)] : words);
            }
            else if (lines[i].StartsWith("```console", StringComparison.Ordinal))
            {
                var windows = lines[i].Contains("windows", StringComparison.Ordinal);
                for (i++; lines[i] != "```"; i++)
                {
                    if (!lines[i].StartsWith(Prompt, StringComparison.Ordinal))
                        continue;
                    var at = i;
                    while (lines[i + 1] != "```" && !lines[i + 1].StartsWith(Prompt, StringComparison.Ordinal))
                        i++;
                    yield return new GuidePart.Typed(at + 1, lines[at][Prompt.Length..], [.. lines.Skip(at + 1).Take(i - at)], windows);
                }
            }
        }
    }

    // What is shown in the next block: it is written into a file.
    private static string Block(IReadOnlyList<string> lines, int from) => string.Join(
        '\n',
        lines.Skip(from).SkipWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line != "```")) + '\n';

    /// <summary>A line as a shell takes it apart: quotes hold blanks together.</summary>
    public static string[] Words(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var quoted = false;
        foreach (var letter in line + " ")
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter != ' ' || quoted)
                word.Append(letter);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words];
    }
}
