using System.Collections.Immutable;
using Matcher.Foundation.Characters;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Compares a text with words. Full width and half width, upper and lower case and white space make no difference:
/// 吊销，未注销 and 吊销,未注销 are one state. Where a cell holds several codes, each is looked at: it is in the list when
/// one of them is.
/// </summary>
/// <param name="condition">The condition.</param>
/// <param name="words">The words to compare with.</param>
/// <param name="others">Other fields of the same subject to compare with; an empty one is like nothing.</param>
internal sealed class TextComparison(FieldCondition condition, ImmutableArray<string> words, ImmutableArray<Field> others)
{
    private readonly ImmutableArray<string> _words = [.. words.Select(Plain)];
    private readonly OperatorKind _operator = condition.Operator.Kind;
    private readonly bool _isNegated = condition.Operator.Kind is OperatorKind.Not or OperatorKind.NotIn;

    /// <summary>Answers for a subject.</summary>
    public Answer Ask(Subject subject)
    {
        if (condition.Field.Read(subject) is not { } text)
            return Answer.Undecided(condition.Field.NothingToRead(subject));
        // Somebody who wrote nothing did not say "anything but this".
        if (_isNegated && string.IsNullOrWhiteSpace(text))
            return Answer.Undecided(condition.Field.DoubtAbout(DoubtReason.EmptyCell, subject));
        var fits = FitsAny(text, _words);
        Doubt? doubt = null;
        foreach (var other in others)
        {
            if (other.Read(subject) is not { } otherText)
                doubt ??= other.NothingToRead(subject);
            else
                fits |= FitsAny(text, [.. other.Parts(otherText).Select(Plain).Where(word => word.Length > 0)]);
        }

        if (!fits && doubt is not null)
            return Answer.Undecided(doubt);
        return Answer.Of(_isNegated ? !fits : fits);
    }

    private bool FitsAny(string text, ImmutableArray<string> words) =>
        condition.Field.HoldsSeveral ? HasFitting(condition.Field.Parts(text), words) : Fits(Plain(text), words);

    // On its own, so that only cells of several codes make an object to hold the words.
    private bool HasFitting(string[] parts, ImmutableArray<string> words) => Array.Exists(parts, part => Fits(Plain(part), words));

    private bool Fits(string part, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            var fits = _operator switch
            {
                OperatorKind.Contains => part.Contains(word, StringComparison.OrdinalIgnoreCase),
                OperatorKind.StartsWith => part.StartsWith(word, StringComparison.OrdinalIgnoreCase),
                _ => string.Equals(part, word, StringComparison.OrdinalIgnoreCase),
            };
            if (fits)
                return true;
        }

        return false;
    }

    private static string Plain(string text) =>
        IsPlain(text) ? text : string.Concat(WellFormedText.Nfkc(text).Where(c => !char.IsWhiteSpace(c)));

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
