using Matcher.Foundation.Characters;
using Matcher.Values;

namespace Matcher.Hits;

/// <summary>What the check value of a line that came back says of the list's own columns.</summary>
internal enum LineCheckResult
{
    /// <summary>Name, ID number and explanation are as they were written.</summary>
    Holds,

    /// <summary>One of them, the number of the hit or the check value itself was edited.</summary>
    Edited,

    /// <summary>The line has no check value, or lacks a column that it rests on: nobody can say.</summary>
    Unknown,
}

/// <summary>
/// 校验码: by which a line that comes back shows whether what it is about was edited. Keyed with the bureau's secret, because a name and
/// a number could be guessed from a bare hash. It does not depend on the order of columns, nor on how a file format writes them.
/// </summary>
internal static class LineCheck
{
    /// <summary>40 bits: of a million edits that nobody told of, none passes but once in a million lists.</summary>
    public const int Length = 8;

    // A list has tens of thousands of lines, and several threads make lists.
    [ThreadStatic]
    private static FieldBytes? _fields;

    /// <summary>The check value of a line.</summary>
    /// <param name="secret">Keys it.</param>
    /// <param name="number">疑点编号, however it is spelt.</param>
    /// <param name="name">姓名.</param>
    /// <param name="idNumber">身份证号, wrapped as <c>="…"</c> or not.</param>
    /// <param name="says">疑点说明.</param>
    public static string Of(BureauSecret secret, string number, string name, string idNumber, string says) => secret.Digest(
        (_fields ??= new FieldBytes()).Clear()
            .Add("line check")
            .Add(HitNumber.Read(number) ?? number)
            .Add(Plain(name))
            .Add(Plain(idNumber))
            .Add(Plain(says)),
        Length);

    /// <summary>Whether a line that came back is as it was written; null stands for a column that the file does not have.</summary>
    /// <param name="secret">Keys it.</param>
    /// <param name="check">校验码 as it came back.</param>
    /// <param name="number">疑点编号 as it was understood.</param>
    /// <param name="name">姓名.</param>
    /// <param name="idNumber">身份证号.</param>
    /// <param name="says">疑点说明.</param>
    public static LineCheckResult Verify(
        BureauSecret secret, string? check, string? number, string? name, string? idNumber, string? says)
    {
        if (string.IsNullOrWhiteSpace(check) || number is null || name is null || idNumber is null || says is null)
            return LineCheckResult.Unknown;
        return HitNumber.Characters(SpreadsheetText.Unwrapped(check)) == Of(secret, number, name, idNumber, says)
            ? LineCheckResult.Holds
            : LineCheckResult.Edited;
    }

    // A list in CSV has every record on one line, so a line end within a text comes back as a blank.
    private static string Plain(string text)
    {
        var plain = SpreadsheetText.Unwrapped(text);
        return LineBreaks.IsIn(plain) ? string.Concat(plain.Select(c => LineBreaks.IsOne(c) ? ' ' : c)) : plain;
    }
}
