using System.Collections.Immutable;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Recovery;
using Matcher.Roster;

namespace Matcher.Lookup.Judging;

/// <summary>
/// What one part of a file gave. Row numbers are still counted from the part's own first record, because the records
/// before it are being read at the same time.
/// </summary>
internal sealed class PartResult : JudgedPart
{
    private long _lastBlank = -1;
    private long _blanks;

    /// <summary>What was thrown by a bug at the last record, so that nothing of the part counts; null: nothing.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Records read, blank ones too: they have a row number in Excel.</summary>
    public long Records { get; set; }

    /// <summary>How many records at the end are blank.</summary>
    public long BlanksAtEnd => _lastBlank == Records - 1 ? _blanks : 0;

    /// <summary>Rows whose last cells, being empty, are left out.</summary>
    public long Shortened { get; set; }

    /// <summary>Lines that are no rows: totals, remarks, the header once more.</summary>
    public long NonRowLines { get; set; }

    /// <summary>Lines that are the header of another table.</summary>
    public List<RecordIndex> SecondHeaders { get; } = [];

    /// <summary>How many rows the table has, as its totals say.</summary>
    public List<long> Promises { get; } = [];

    /// <summary>Rows off the roster.</summary>
    public long NotOnRoster { get; set; }

    /// <summary>Those of them that were ruled out on the bytes of their key.</summary>
    public long RuledOut { get; set; }

    /// <summary>Those of them that have another document, such as a passport.</summary>
    public long Documents { get; set; }

    /// <summary>Those of them that have a company's code in the place of a person's number.</summary>
    public long Companies { get; set; }

    /// <summary>Rows about somebody on the roster; a row may be about two people with one number.</summary>
    public long Matched { get; set; }

    /// <summary>How the names of rows about somebody compare with the roster's.</summary>
    public NameAgreement Names { get; } = new();

    /// <summary>The matches, in the order of the rows.</summary>
    public List<PartMatch> Matches { get; } = [];

    /// <summary>The people of rows that are about somebody and that no rule needs.</summary>
    public List<PersonIndex> NotNeeded { get; } = [];

    /// <summary>Rows that may speak against what a rule finds in others, in order.</summary>
    public List<PartContradiction> Contradictions { get; } = [];

    /// <summary>People whom a reject may be about.</summary>
    public List<PersonIndex> PossiblyMeant { get; } = [];

    /// <summary>Rows that no rule needs, with a value that nobody can use.</summary>
    public List<PartRow> Faulty { get; } = [];

    /// <summary>Rows off the roster that are wanted, in the order of the rows.</summary>
    public List<PartRow> OffRoster { get; } = [];

    /// <summary>Rows that could not be used, or only if it is no coincidence, in order.</summary>
    public List<PartReject> Rejects { get; } = [];

    /// <summary>The columns in which a row that was not kept had a known word; null where nobody looked.</summary>
    public WordsSeen? Words { get; set; }

    /// <summary>A record is blank.</summary>
    public void CountBlank(RecordIndex record)
    {
        _blanks = record.Value == _lastBlank + 1 ? _blanks + 1 : 1;
        _lastBlank = record.Value;
    }
}

/// <summary>A decoded row of a part.</summary>
internal readonly record struct PartRow(RecordIndex Record, ImmutableArray<string?> Values);

/// <summary>A match within a part.</summary>
internal readonly record struct PartMatch(
    PersonIndex Person,
    PartRow Row,
    MatchGrade Grade,
    NameComparison Names,
    IdClass IdClass,
    RecoveredIdentity? Recovery = null);

/// <summary>A reject within a part.</summary>
internal readonly record struct PartReject(
    RecordIndex Record,
    ProblemCode Reason,
    string Column,
    ImmutableArray<string> Cells,
    PartCandidate? Candidate = null);

/// <summary>
/// The person whom a row fits that is a reject unless it is sure enough. That depends on how many people outside the
/// roster the source has, which the rows before this one show; those of earlier parts are not known here.
/// </summary>
internal sealed record PartCandidate(RecoveryCandidate Found, PartRow Row, IdClass IdClass, long MatchedBefore, long NotOnRosterBefore);
