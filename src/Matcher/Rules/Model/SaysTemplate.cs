using System.Collections.Immutable;
using System.Text;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Model;

/// <summary>疑点说明 with places to fill in: <c>名下有{车辆类型}，号牌{号牌号码}</c>.</summary>
/// <param name="Written">As the rule has it.</param>
/// <param name="Parts">Texts and fields, in order.</param>
internal sealed record SaysTemplate(string Written, ImmutableArray<SaysPart> Parts)
{
    private const string Yuan = "元";

    /// <summary>
    /// The sentence for a subject; a missing value reads 未提供. An agency that writes the unit into the cell (2.5万元) does not
    /// have it said twice, and what is not given has no unit.
    /// </summary>
    public string Fill(Subject subject)
    {
        var sentence = new StringBuilder();
        var withoutUnit = false;
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Field is not { } field)
            {
                sentence.Append(withoutUnit ? Parts[i].Text[Yuan.Length..] : Parts[i].Text);
                withoutUnit = false;
                continue;
            }

            var value = ShownText.InSentence(field, subject);
            var unitFollows = i + 1 < Parts.Length
                && Parts[i + 1] is { Field: null, Text: var next }
                && next.StartsWith(Yuan, StringComparison.Ordinal);
            withoutUnit = unitFollows && (value == ShownText.Missing || value.EndsWith(Yuan, StringComparison.Ordinal));
            sentence.Append(value);
        }

        return sentence.ToString();
    }
}
