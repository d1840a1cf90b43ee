using Matcher.Identity;
using Matcher.Problems;

namespace Matcher.Rules.Fields;

/// <summary>Why a condition could not be decided.</summary>
internal enum DoubtReason
{
    /// <summary>The file has no such column.</summary>
    NoColumn,

    /// <summary>Something stands there that is no date, or no number.</summary>
    Unreadable,

    /// <summary>It follows from the ID number, and the number on the roster is damaged.</summary>
    NumberDamaged,

    /// <summary>The cell is empty where a figure is needed: not the same as zero.</summary>
    NoFigure,

    /// <summary>The cell is empty, and the column does not say what that stands for.</summary>
    EmptyCell,

    /// <summary>A word stands there that none of the column's meanings has.</summary>
    UnknownWord,

    /// <summary>A row that is only perhaps about this person: its grade is not among those that the rule accepts.</summary>
    UnsureIdentity,

    /// <summary>A member of the household whose number cannot be compared with any source.</summary>
    MemberNotComparable,

    /// <summary>The household has members who are not on the roster: no source can be asked about them.</summary>
    MemberOffRoster,
}

/// <summary>A field that could not be used, and where it stands.</summary>
internal sealed record Doubt(Field Field, DoubtReason Reason, Place Where)
{
    /// <summary>The word that nobody knows; empty unless that is the reason.</summary>
    public string Word { get; init; } = "";

    /// <summary>About a field of this subject.</summary>
    public static Doubt About(Field field, DoubtReason reason, Subject subject)
    {
        var place = field.RowOf(subject)?.Place;
        return new Doubt(field, reason, new Place(place?.File, place?.Sheet, place?.Row, field.Name));
    }

    /// <summary>About a field that has no text at all.</summary>
    public static Doubt NothingToRead(Field field, Subject subject) =>
        About(field, field is PersonField ? DoubtReason.NumberDamaged : DoubtReason.NoColumn, subject);

    /// <summary>What a user is told.</summary>
    public Problem ToProblem() => Reason == DoubtReason.UnknownWord
        ? Problem.Warning(ProblemCode.RuleWordUnknown, Where, Field.Name, IdMask.Cell(Word))
        : Problem.Warning(CodeOf(Reason), Where, Field.Name);

    private static ProblemCode CodeOf(DoubtReason reason) => reason switch
    {
        DoubtReason.NoColumn => ProblemCode.RuleFieldNotInFile,
        DoubtReason.Unreadable => ProblemCode.RuleFieldUnreadable,
        DoubtReason.NumberDamaged => ProblemCode.RuleNumberDamaged,
        DoubtReason.NoFigure => ProblemCode.RuleFigureEmpty,
        DoubtReason.UnsureIdentity => ProblemCode.RuleFigureUnsure,
        DoubtReason.MemberNotComparable => ProblemCode.RuleMemberNotComparable,
        DoubtReason.MemberOffRoster => ProblemCode.RuleMemberOffRoster,
        DoubtReason.EmptyCell => ProblemCode.RuleCellEmpty,
        _ => throw new InvalidOperationException($"No code for {reason}."),
    };

    /// <summary>The same in a word, for a note beside a finding.</summary>
    public string InWords() => Reason switch
    {
        DoubtReason.NoColumn => $"来源文件没有“{Field.Name}”列",
        DoubtReason.Unreadable => $"“{Field.Name}”无法识别",
        DoubtReason.NoFigure or DoubtReason.EmptyCell => $"“{Field.Name}”没有填写",
        DoubtReason.UnknownWord => $"“{Field.Name}”的“{IdMask.Cell(Word)}”含义不明",
        DoubtReason.UnsureIdentity => "有一条记录是否为本户成员存疑，未计入",
        DoubtReason.MemberNotComparable => "有成员的号码不能比对，其数额无从得知",
        DoubtReason.MemberOffRoster => "有家庭成员不在名册上，其数额无从得知",
        _ => $"花名册上的号码有误或为其他证件，“{Field.Name}”无从得知",
    };
}
