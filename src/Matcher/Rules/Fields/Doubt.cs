using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;

namespace Matcher.Rules.Fields;

/// <summary>Why a condition could not be decided.</summary>
internal enum DoubtReason
{
    /// <summary>The file has no such column.</summary>
    NoColumn,

    /// <summary>Something stands there that is no date, or no number.</summary>
    Unreadable,

    /// <summary>A day stands there that programs write for "no date".</summary>
    StandInDate,

    /// <summary>A death stands there that is not after the person's birth.</summary>
    NotAfterBirth,

    /// <summary>A degree stands there of somebody who was not yet of school age.</summary>
    BeforeSchool,

    /// <summary>It follows from the ID number, and the number on the roster is damaged.</summary>
    NumberDamaged,

    /// <summary>The cell is empty where a figure is needed: not the same as zero.</summary>
    NoFigure,

    /// <summary>The cell is empty, and the column does not say what that stands for.</summary>
    EmptyCell,

    /// <summary>A word stands there that none of the column's meanings has.</summary>
    UnknownWord,

    /// <summary>Rows that may be one payment or several: nothing says for which months they are.</summary>
    PerhapsOnePayment,

    /// <summary>A figure below zero, which takes back another.</summary>
    Negative,

    /// <summary>A value that is masked or cut, so that nobody can say whether another one is the same.</summary>
    NotComparable,

    /// <summary>A whole source that was not received, or cannot be used.</summary>
    NoSource,

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

    /// <summary>What it is about, where that is not the field: the title of a source.</summary>
    public string What { get; init; } = Field.Name;

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
    public Problem ToProblem() => Reason switch
    {
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
