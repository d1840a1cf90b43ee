using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Returns.Columns;
using Matcher.Returns.Words;

namespace Matcher.Returns.Lines;

/// <summary>A line of a list that came back: what it says, and not what becomes of it.</summary>
/// <param name="Where">File, sheet and row, as Excel shows it.</param>
/// <param name="Kind">Which list it is of.</param>
/// <param name="Number">疑点编号 as it was understood; null where what was typed cannot be one.</param>
/// <param name="Cells">What stands in each <see cref="ReturnedColumn"/>, unwrapped; null where the file has no such column.</param>
internal sealed record ReturnedLine(Place Where, ReturnedKind Kind, string? Number, ImmutableArray<string?> Cells)
{
    /// <summary>What stands in a column, unwrapped; null where the file has no such column.</summary>
    public string? this[ReturnedColumn column] => Cells[(int)column];

    /// <summary>Whether Excel does not show the row. It counts like the others.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether name, number and explanation are as the list was written.</summary>
    public LineCheckResult Check { get; init; } = LineCheckResult.Unknown;

    /// <summary>核查结论; null: none is written, or nobody can say which is meant.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>原因; where that is empty, what stood behind the verdict.</summary>
    public string Reason { get; init; } = "";

    /// <summary>核查人一, 核查人二, and whoever else is named in the two columns.</summary>
    public ImmutableArray<string> Investigators { get; init; } = [];

    /// <summary>核查日期, of a list of measures 销号日期, of a correction 答复日期; null: none is written, or it is no day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The amount that somebody wrote into a column of their own, in yuan.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The month that somebody wrote into a column of their own; its first day.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>状态 of a list of measures.</summary>
    public MeasureState? Measure { get; init; }

    /// <summary>复核意见.</summary>
    public ReviewOpinion? Review { get; init; }

    /// <summary>更正状态.</summary>
    public CorrectionAnswer? Correction { get; init; }

    /// <summary>Whether the same line, or one with more in it, stands in the file already: nothing of this one is new.</summary>
    public bool IsCopy { get; init; }

    /// <summary>What is told of it: guesses as warnings; one error is enough for it to be refused.</summary>
    public ImmutableArray<Problem> Told { get; init; } = [];

    /// <summary>Whether nothing may be made of it.</summary>
    public bool IsRefused => Told.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Whether it says anything that its list asks for; else it came back unread.</summary>
    public bool IsAnswered => Kind switch
    {
        ReturnedKind.Hits or ReturnedKind.Doubts => Verdict is not null,
        ReturnedKind.Review => Review is not null,
        ReturnedKind.Corrections => Correction is not null,
        _ => Measure is not null || this[ReturnedColumn.MeasureProgress] is { Length: > 0 },
    };
}
