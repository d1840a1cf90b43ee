namespace Matcher.FollowUp.Learning;

/// <summary>核实率: how many of the answers to some leads were that they are so.</summary>
/// <param name="Answered">Answers: verdicts that count, whatever they say but 无法核实.</param>
/// <param name="Confirmed">Of these 属实 and 部分属实. 数据错误 is an answer, and none of these.</param>
internal readonly record struct ConfirmationRate(int Answered, int Confirmed)
{
    /// <summary>
    /// Fewer answers say nothing: of 19 the interval is about 40 points wide, which tells no rule from another.
    /// </summary>
    public const int FewestAnswers = 20;

    /// <summary>Whether there are enough answers to say anything.</summary>
    public bool IsSaid => Answered >= FewestAnswers;

    /// <summary>The share, 0 to 1; null: there are too few answers.</summary>
    public double? Share => IsSaid ? (double)Confirmed / Answered : null;

    /// <summary>Its 95% interval; null: there are too few answers.</summary>
    public WilsonInterval? Interval => IsSaid ? WilsonInterval.Of(Confirmed, Answered) : null;

    /// <summary>With one answer more.</summary>
    public ConfirmationRate With(bool isConfirmed) => new(Answered + 1, Confirmed + (isConfirmed ? 1 : 0));
}
