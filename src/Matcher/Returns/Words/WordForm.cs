using System.Text;
using Matcher.Foundation.Characters;
using Matcher.Values;

namespace Matcher.Returns.Words;

/// <summary>How words that people write are compared: by what they say, not by how they are typed.</summary>
internal static class WordForm
{
    /// <summary>Marks with which people tick.</summary>
    public const string Ticks = "√✓✔☑∨";

    private const string AroundWords = "。.!;,、:~·-—…\"'“”‘’`()[]【】{}<>《》「」『』";

    /// <summary>Half width, without white space and whatever else shows nothing.</summary>
    public static string Typed(string text)
    {
        var typed = new StringBuilder(text.Length);
        foreach (var c in WellFormedText.Nfkc(text))
        {
            if (!FieldCharacters.IsInvisible(c))
                typed.Append(c);
        }

        return typed.ToString();
    }

    /// <summary>A typed word without signs around it.</summary>
    public static string Bare(string typed) => typed.Trim(AroundWords.ToCharArray());

    /// <summary>A bare word without a tick before or behind it.</summary>
    public static string WithoutTicks(string bare) => Bare(bare.Trim(Ticks.ToCharArray()));

    /// <summary>Whether a cell of a column that is to be ticked is ticked.</summary>
    public static bool IsTicked(string text) =>
        Bare(Typed(text)) is { Length: > 0 } mark
        && (mark.All(c => Ticks.Contains(c, StringComparison.Ordinal)) || mark is "是" or "1" or "V" or "v" or "Y" or "y" or "有" or "对");

    /// <summary>Whether a cell of such a column says that it is not.</summary>
    public static bool IsNotTicked(string text) => Bare(Typed(text)) is "" or "否" or "0" or "×" or "x" or "X" or "/" or "N" or "n" or "无";
}
