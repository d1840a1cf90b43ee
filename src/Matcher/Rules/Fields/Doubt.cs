using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;

namespace Matcher.Rules.Fields;

/// <summary>A field that could not be used, and where it stands.</summary>
internal sealed record Doubt(FieldOrigin Field, DoubtReason Reason, Place Where)
{
    /// <summary>The word that nobody knows; empty unless that is the reason.</summary>
    public string Word { get; init; } = "";

    /// <summary>What it is about, where that is not the field: the title of a source.</summary>
    public string What { get; init; } = Field.Name;

    /// <summary>What a user is told.</summary>
    public Problem ToProblem() => Reason switch
    {
        DoubtReason.NoColumn when Field.Column is { IsNotReceived: true } => FieldProblems.NotReceived(Where, What),
        DoubtReason.NoColumn => FieldProblems.NotInFile(Where, What),
        DoubtReason.Unreadable => FieldProblems.Unreadable(Where, What),
        DoubtReason.StandInDate => FieldProblems.DateStandIn(Where, What),
        DoubtReason.NotAfterBirth => FieldProblems.DateNotAfterBirth(Where, What),
        DoubtReason.BeforeSchool => FieldProblems.DateBeforeSchool(Where, What),
        DoubtReason.NumberDamaged => FieldProblems.NumberDamaged(Where, What),
        DoubtReason.NoFigure => FieldProblems.FigureEmpty(Where, What),
        DoubtReason.PerhapsOnePayment => FieldProblems.FigurePerhapsOnePayment(Where, What),
        DoubtReason.Negative => FieldProblems.FigureNegative(Where, What),
        DoubtReason.NotComparable => FieldProblems.ValueNotComparable(Where, What),
        DoubtReason.NoSource => FieldProblems.SumWithoutSource(Where, What),
        DoubtReason.UnsureIdentity => FieldProblems.FigureUnsure(Where, What),
        DoubtReason.MemberNotComparable => FieldProblems.MemberNotComparable(Where),
        DoubtReason.MemberOffRoster => FieldProblems.MemberOffRoster(Where),
        DoubtReason.EmptyCell => FieldProblems.CellEmpty(Where, What),
        DoubtReason.UnknownWord => FieldProblems.WordUnknown(Where, Field.Name, IdMask.Cell(Word)),
        _ => throw new InvalidOperationException($"No problem for {Reason}."),
    };

    /// <summary>The same in a word, for a note beside a finding.</summary>
    public string InWords() => Reason switch
    {
        DoubtReason.NoColumn => $"来源文件没有“{Field.Name}”列",
        DoubtReason.Unreadable => $"“{Field.Name}”无法识别",
        DoubtReason.NoFigure or DoubtReason.EmptyCell => $"“{Field.Name}”没有填写",
        DoubtReason.UnknownWord => $"“{Field.Name}”的“{IdMask.Cell(Word)}”含义不明",
        DoubtReason.StandInDate => $"“{Field.Name}”是系统代替空值的日期，不是真实日期",
        DoubtReason.NotAfterBirth => $"“{Field.Name}”不晚于出生日期，不可能",
        DoubtReason.BeforeSchool => $"“{Field.Name}”时还不到学龄，不可能",
        DoubtReason.PerhapsOnePayment => $"有几条“{Field.Name}”分不清是不是同一笔，只计其中最大的",
        DoubtReason.Negative => $"“{Field.Name}”是负数（扣回或冲销）",
        DoubtReason.NotComparable => $"“{Field.Name}”被遮盖或截断，不能比较",
        DoubtReason.NoSource => $"没有“{What}”的数据，其数额未计入",
        DoubtReason.UnsureIdentity => "有一条记录是否为本户成员存疑，未计入",
        DoubtReason.MemberNotComparable => "有成员的号码不能比对，其数额无从得知",
        DoubtReason.MemberOffRoster => "有家庭成员不在名册上，其数额无从得知",
        _ => $"花名册上的号码有误或为其他证件，“{Field.Name}”无从得知",
    };
}
