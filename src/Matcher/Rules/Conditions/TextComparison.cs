using System.Collections.Immutable;
using System.Text;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Compares a text with words. Full width and half width, upper and lower case and white space make no difference:
/// 吊销，未注销 and 吊销,未注销 are one state. Where a cell holds several codes, each is looked at: it is in the list when
/// one of them is.
/// </summary>
internal sealed class TextComparison(FieldCondition condition, ImmutableArray<string> words)
{
    private readonly ImmutableArray<string> _words = [.. words.Select(Plain)];
    private readonly WordKind _word = condition.Word.Kind;

    /// <summary>Answers for a subject.</summary>
    public Answer Ask(Subject subject)
    {
        if (condition.Field.Read(subject) is not { } text)
            return Answer.Undecided(Doubt.NothingToRead(condition.Field, subject));
        var fits = false;
        foreach (var part in condition.Field.Parts(text))
            fits |= Fits(Plain(part));
        return Answer.Of(_word is WordKind.Not or WordKind.NotIn ? !fits : fits);
    }

    private bool Fits(string part)
    {
        foreach (var word in _words)
        {
            var fits = _word switch
            {
                WordKind.Contains => part.Contains(word, StringComparison.OrdinalIgnoreCase),
                WordKind.StartsWith => part.StartsWith(word, StringComparison.OrdinalIgnoreCase),
                _ => string.Equals(part, word, StringComparison.OrdinalIgnoreCase),
            };
            if (fits)
                return true;
        }

        return false;
    }

    private static string Plain(string text) =>
        IsPlain(text) ? text : string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    // Nearly every cell: Chinese characters, letters and digits that NFKC leaves as they are.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (>= '\u4E00' and <= '\u9FFF'))
                return false;
        }

        return true;
    }
}
