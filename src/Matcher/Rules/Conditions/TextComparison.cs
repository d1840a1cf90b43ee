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

    /// <summary>Answers for a subject.</summary>
    public Answer Ask(Subject subject)
    {
        if (condition.Field.Read(subject) is not { } text)
            return Answer.Undecided(Doubt.NothingToRead(condition.Field, subject));
        var parts = condition.Field.Parts(text).Select(Plain);
        return Answer.Of(condition.Word.Kind switch
        {
            WordKind.Equals or WordKind.In => parts.Any(IsAmongWords),
            WordKind.Not or WordKind.NotIn => !parts.Any(IsAmongWords),
            WordKind.Contains => parts.Any(part => _words.Any(word => part.Contains(word, StringComparison.OrdinalIgnoreCase))),
            WordKind.StartsWith => parts.Any(part => _words.Any(word => part.StartsWith(word, StringComparison.OrdinalIgnoreCase))),
            _ => throw new InvalidOperationException($"{condition.Word.Name} does not compare texts."),
        });
    }

    private bool IsAmongWords(string part) => _words.Any(word => string.Equals(part, word, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
