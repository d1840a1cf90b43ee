using System.Collections.Immutable;
using Matcher.Rules.Fields;

namespace Matcher.Rules;

/// <summary>疑点说明 with places to fill in: <c>名下有{车辆类型}，号牌{号牌号码}</c>.</summary>
/// <param name="Written">As the rule has it.</param>
/// <param name="Parts">Texts and fields, in order.</param>
internal sealed record SaysTemplate(string Written, ImmutableArray<SaysPart> Parts)
{
    /// <summary>The sentence for a subject; a missing value reads 未提供.</summary>
    public string Fill(Subject subject) =>
        string.Concat(Parts.Select(part => part.Field is { } field ? ShownText.InSentence(field, subject) : part.Text));
}

/// <summary>A piece of a sentence: a text, or a field to fill in.</summary>
internal sealed record SaysPart(string Text, Field? Field);
