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
}

/// <summary>A field that could not be used, and where it stands.</summary>
internal sealed record Doubt(Field Field, DoubtReason Reason, Place Where)
{
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
    public Problem ToProblem() => Problem.Warning(
        Reason switch
        {
            DoubtReason.NoColumn => ProblemCode.RuleFieldNotInFile,
            DoubtReason.Unreadable => ProblemCode.RuleFieldUnreadable,
            _ => ProblemCode.RuleNumberDamaged,
        },
        Where,
        Field.Name);

    /// <summary>The same in a word, for a note beside a finding.</summary>
    public string InWords() => Reason switch
    {
        DoubtReason.NoColumn => $"来源文件没有“{Field.Name}”列",
        DoubtReason.Unreadable => $"“{Field.Name}”无法识别",
        _ => $"花名册上的号码有误或为其他证件，“{Field.Name}”无从得知",
    };
}
