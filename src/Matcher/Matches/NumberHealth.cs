using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Cells;

namespace Matcher.Matches;

/// <summary>
/// Watches the ID column of a source. A column of masked numbers, telephone numbers or hashes is no source in which
/// nobody was found: nearly nothing of it can be compared.
/// </summary>
internal sealed class NumberHealth
{
    // Fewer rows say nothing about a column; one that is masked or empty is a reject like any other.
    internal const long FewestRows = 5;

    // Whatever a bureau lets pass as rejects: below one in five the column is not what it should be.
    internal const double LeastComparable = 0.2;

    // The share of rejects that a source fails at unless more is set: who is missing from it cannot be said beyond that.
    internal const double MostRejectedForAbsence = 0.05;

    private readonly Dictionary<SeenKind, long> _seen = [];
    private readonly Dictionary<SeenKind, long> _damaged = [];
    private long _notComparable;
    private long _rejected;

    /// <summary>Takes a row that could not be used.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="number">What stands in its ID column.</param>
    public void AddReject(ProblemCode reason, string number)
    {
        SeenKind? kind = reason switch
        {
            ProblemCode.RejectIdEmpty => SeenKind.Empty,
            ProblemCode.RejectIdNumericCell or ProblemCode.RejectIdTruncated or ProblemCode.RejectIdScientific => SeenKind.Truncated,
            ProblemCode.RejectIdMasked => SeenKind.Masked,
            ProblemCode.RejectIdMistyped => SeenKind.Mistyped,
            ProblemCode.RejectIdCutShort => SeenKind.CutShort,
            ProblemCode.RejectIdSeveral => SeenKind.Several,
            ProblemCode.RejectIdAmbiguous => SeenKind.Ambiguous,
            ProblemCode.RejectIdNotANumber => KindOf(number),
            _ => null,
        };
        Count(kind ?? SeenKind.Other, 1, notComparable: kind is not null);
        _rejected += kind is null ? 0 : 1;
    }

    /// <summary>Takes rows with other documents that nobody on the roster has.</summary>
    public void AddDocuments(long documents, long companies)
    {
        Count(SeenKind.Document, documents, notComparable: true);
        Count(SeenKind.CompanyCode, companies, notComparable: true);
    }

    /// <summary>Takes a row whose damaged number was found through the name.</summary>
    public void AddRecovered(IdClass idClass)
    {
        if (idClass is not (IdClass.Valid or IdClass.Legacy or IdClass.LookAlike))
            _damaged[SeenOf(idClass)] = _damaged.GetValueOrDefault(SeenOf(idClass)) + 1;
    }

    /// <summary>Takes what was seen in one of the source's tables.</summary>
    public void Add(NumberHealth table)
    {
        foreach (var (kind, rows) in table._seen)
            _seen[kind] = _seen.GetValueOrDefault(kind) + rows;
        foreach (var (kind, rows) in table._damaged)
            _damaged[kind] = _damaged.GetValueOrDefault(kind) + rows;
        _notComparable += table._notComparable;
        _rejected += table._rejected;
    }

    /// <summary>What was seen, but for numbers in order.</summary>
    public ProblemArgument.Seen Seen => ProblemArgument.Seen.Of(_seen);

    /// <summary>What is wrong with the column, so that the source cannot be used; null where enough can be compared.</summary>
    public Problem? Fault(Place where, long rows)
    {
        var comparable = rows - _notComparable;
        return rows < FewestRows || comparable >= rows * LeastComparable
            ? null
            : SourceProblems.NumbersNotComparable(where, comparable, rows, (double)comparable / rows, Seen);
    }

    /// <summary>
    /// The same of a column that was looked at without a roster: whether another document is somebody's is not known then.
    /// </summary>
    public static Problem? Fault(Place where, long numbers, IEnumerable<(IdClass Class, long Count)> others)
    {
        var health = new NumberHealth();
        foreach (var (idClass, count) in others)
            health.Count(SeenOf(idClass), count, notComparable: true);
        return health.Fault(where, numbers);
    }

    /// <summary>
    /// What must be told of a column of damaged numbers although people were found through their names: none of them is found for
    /// certain. Null where there is nothing to tell.
    /// </summary>
    public Problem? Remark(Place where, long rows)
    {
        var recovered = _damaged.Values.Sum();
        var whole = rows - _notComparable - recovered;
        return rows < FewestRows || recovered == 0 || whole >= rows * LeastComparable
            ? null
            : SourceProblems.NumbersDamaged(where, whole, rows, recovered, ProblemArgument.Seen.Of(_damaged));
    }

    /// <summary>Why nobody can be said to be missing from the source: the row may be one of those without a number.</summary>
    public Problem? WhyAbsenceUnsure(string source, long rows) =>
        rows < FewestRows || _rejected <= rows * MostRejectedForAbsence
            ? null
            : RuleRunProblems.AbsenceUnsure(new Place(source), _rejected, rows, Seen);

    private void Count(SeenKind kind, long rows, bool notComparable)
    {
        if (rows == 0)
            return;
        _seen[kind] = _seen.GetValueOrDefault(kind) + rows;
        _notComparable += notComparable ? rows : 0;
    }

    /// <summary>The kind of a text that is no number.</summary>
    public static SeenKind KindOf(string raw) => OtherText.KindOf(raw) switch
    {
        OtherTextKind.Telephone => SeenKind.Telephone,
        OtherTextKind.Plate => SeenKind.Plate,
        OtherTextKind.Hash => SeenKind.Hash,
        OtherTextKind.Encrypted => SeenKind.Encrypted,
        OtherTextKind.CompanyCode => SeenKind.CompanyCode,
        _ => IsEightDigits(raw) ? SeenKind.EightDigits : SeenKind.Remark,
    };

    /// <summary>The kind of a class of numbers that cannot be compared for certain.</summary>
    public static SeenKind SeenOf(IdClass idClass) => idClass switch
    {
        IdClass.Empty => SeenKind.Empty,
        IdClass.NumericCell or IdClass.Truncated or IdClass.Scientific => SeenKind.Truncated,
        IdClass.Masked => SeenKind.Masked,
        IdClass.Mistyped => SeenKind.Mistyped,
        IdClass.CutShort => SeenKind.CutShort,
        IdClass.Several => SeenKind.Several,
        IdClass.OtherDocument => SeenKind.Document,
        _ => SeenKind.NotANumber,
    };

    private static bool IsEightDigits(string raw) => DocumentForm.IsDoubtful(raw.Trim());
}
