using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Characters;

namespace Matcher.Roster.Reading;

/// <summary>
/// What the roster says of whether somebody is still paid, in a column of its own, or by the name of a sheet or file. Who is paid is
/// compared. Of anything else the bureau is asked: a list of people who were paid once is no list of people to suspect.
/// </summary>
/// <param name="answers">The bureau's answers, by word.</param>
internal sealed class PaidStates(ImmutableDictionary<string, StateAnswer> answers)
{
    private static readonly FrozenSet<string> Paid = new[]
    {
        "正常", "正常享受", "正常保障", "正常发放", "正常在保", "正常救助", "在保", "在册", "在享", "在领", "在发", "享受", "享受中", "在享受", "正在享受", "享受低保", "保障", "保障中", "在保障",
        "正在保障",
        "领取", "领取中", "发放", "发放中", "发放成功", "救助中", "在救助", "有效", "生效", "新增", "续保", "渐退", "渐退期", "是", "有",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Words that no list of the people who are paid is called by.
    private static readonly ImmutableArray<string> InNames =
        ["停保", "停发", "停止", "暂停", "退出", "退保", "取消", "注销", "清退", "核减", "减员", "死亡", "去世", "终止", "历史", "不再保障", "不再享受", "已退", "销户", "作废"];

    private readonly FrozenDictionary<string, StateAnswer> _answers = answers
        .GroupBy(answer => Clean(answer.Key), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    /// <summary>What the name of a file and its sheet says of everybody in it; null: nothing.</summary>
    public PaidState? OfName(string file, string? sheet)
    {
        foreach (var name in new[] { sheet, file }.OfType<string>())
        {
            if (_answers.TryGetValue(Clean(name), out var own))
                return new PaidState(name, own);
            if (InNames.FirstOrDefault(word => name.Contains(word, StringComparison.Ordinal)) is { } found)
                return new PaidState(found, AnswerTo(found));
        }

        return null;
    }

    /// <summary>What a cell of the column says; null: that the person is paid, or nothing.</summary>
    public PaidState? OfCell(string cell)
    {
        var word = Clean(cell);
        if (_answers.TryGetValue(word, out var answer))
            return answer == StateAnswer.Compare ? null : new PaidState(word, answer);
        return word.Length == 0 || Paid.Contains(word) ? null : new PaidState(word, Answer: null);
    }

    private StateAnswer? AnswerTo(string word) => _answers.TryGetValue(word, out var answer) ? answer : null;

    // 已停保, 停保（死亡）, "正常 " and 正常状态 are 停保 and 正常.
    private static string Clean(string written)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var c in WellFormedText.Nfkc(written))
        {
            depth += c is '(' or '[' or '【' or '〔' ? 1 : 0;
            if (depth == 0 && !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('。' or '.'))
                text.Append(c);
            depth -= c is ')' or ']' or '】' or '〕' && depth > 0 ? 1 : 0;
        }

        var word = text.ToString();
        if (word.Length > 2 && word.EndsWith("状态", StringComparison.Ordinal))
            word = word[..^2];
        if (word.Length > 2 && word[^1] == '的')
            word = word[..^1];
        return word.Length > 2 && word[0] is '已' or '被' ? word[1..] : word;
    }
}
