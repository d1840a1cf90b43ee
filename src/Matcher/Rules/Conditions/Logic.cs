using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// all, any and none in Kleene's three-valued logic: <c>all</c> with one false is false even where another cannot be
/// read, <c>any</c> with one true is true.
/// </summary>
internal static class Logic
{
    /// <summary>False if one is false; else undecided if one is; else true.</summary>
    public static ConditionTest All(ConditionTest[] parts) => subject => Decide(parts, subject, decisive: Truth.False);

    /// <summary>True if one is true; else undecided if one is; else false.</summary>
    public static ConditionTest Any(ConditionTest[] parts) => subject => Decide(parts, subject, decisive: Truth.True);

    /// <summary>The contrary of <see cref="Any"/>.</summary>
    public static ConditionTest None(ConditionTest[] parts)
    {
        var any = Any(parts);
        return subject => any(subject).Negated();
    }

    private static Answer Decide(ConditionTest[] parts, Subject subject, Truth decisive)
    {
        Doubt? doubt = null;
        foreach (var part in parts)
        {
            var answer = part(subject);
            if (answer.Truth == decisive)
                return answer;
            doubt ??= answer.Doubt;
        }

        return doubt is null ? Answer.Of(decisive == Truth.False) : Answer.Undecided(doubt);
    }
}
