using System.Collections.Immutable;

namespace Matcher.Reports.Figures;

/// <summary>The figures of a source, or of the roster: its files together.</summary>
/// <param name="Id">Its id; <c>roster</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Agency">提供单位.</param>
internal sealed record SourceFigures(string Id, string Title, string Agency)
{
    /// <summary>Files, sheets and members of archives.</summary>
    public int Files { get; init; }

    /// <summary>Rows read.</summary>
    public long Rows { get; init; }

    /// <summary>Rows about somebody on the roster. Of the roster itself: rows taken.</summary>
    public long Matched { get; init; }

    /// <summary>Rows off the roster.</summary>
    public long NotOnRoster { get; init; }

    /// <summary>拒收行.</summary>
    public long Rejected { get; init; }

    /// <summary>Lines that are no rows: totals, remarks, the header once more.</summary>
    public long NonRowLines { get; init; }

    /// <summary>拒收行 by reason, the most frequent first.</summary>
    public ImmutableArray<CountedReason> Rejects { get => field.IsDefault ? [] : field; init; }

    /// <summary>Rows with a field that cannot be read, or a word that nobody knows, by column, the most frequent first.</summary>
    public ImmutableArray<CountedReason> Faults { get => field.IsDefault ? [] : field; init; }

    /// <summary>Why it could not be used; null: it was.</summary>
    public Wording? Failure { get; init; }

    /// <summary>Whether the bureau does not receive it, and said so.</summary>
    public bool IsAbsent { get; init; }
}

/// <summary>Rows with one fault.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Rows">How many.</param>
internal sealed record CountedReason(Wording Reason, long Rows);
