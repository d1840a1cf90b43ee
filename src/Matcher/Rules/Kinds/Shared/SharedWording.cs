using Matcher.Rules.Conditions;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>Puts what is shared into plain Chinese.</summary>
internal static class SharedWording
{
    /// <summary>The sentence.</summary>
    public static string Of(SharedValue shared)
    {
        var limit = string.Concat(ConditionWording.Lines(shared.AtMost)).TrimStart('-', ' ');
        return $"名册上“{shared.Column.Name}”相同的几户，每户各出一条；{limit}的才逐户列出，更多的只说一次；没有填写、只写到村的不比较。";
    }
}
