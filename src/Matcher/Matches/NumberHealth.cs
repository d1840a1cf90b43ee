using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Identity;

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

    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _damaged = new(StringComparer.Ordinal);
    private long _notComparable;
    private long _rejected;

    /// <summary>Takes a row that could not be used.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="number">What stands in its ID column.</param>
    public void AddReject(ProblemCode reason, string number)
    {
        var isOfNumber = true;
        var kind = reason switch
        {
            ProblemCode.RejectIdEmpty => "Empty",
            ProblemCode.RejectIdNumericCell or ProblemCode.RejectIdTruncated or ProblemCode.RejectIdScientific => "Truncated",
            ProblemCode.RejectIdMasked => "Masked",
            ProblemCode.RejectIdMistyped => "Mistyped",
            ProblemCode.RejectIdCutShort => "CutShort",
            ProblemCode.RejectIdSeveral => "Several",
            ProblemCode.RejectIdAmbiguous => "Ambiguous",
            ProblemCode.RejectIdNotANumber => KindOf(number),
            _ => null,
        };
        if (kind is null)
            (kind, isOfNumber) = ("Other", false);
        Count(kind, 1, isOfNumber);
        _rejected += isOfNumber ? 1 : 0;
    }

    /// <summary>Takes rows with other documents that nobody on the roster has.</summary>
    public void AddDocuments(long documents, long companies)
    {
        Count("Document", documents, notComparable: true);
        Count("CompanyCode", companies, notComparable: true);
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
    public string Seen => SeenNumbers.Argument(_seen);

    /// <summary>What is wrong with the column, so that the source cannot be used; null where enough can be compared.</summary>
    public Problem? Fault(Place where, long rows)
    {
        var comparable = rows - _notComparable;
        return rows < FewestRows || comparable >= rows * LeastComparable
            ? null
            : Problem.Error(ProblemCode.SourceNumbersNotComparable, where, CountText.Of(comparable), CountText.Of(rows), Share(comparable, rows), Seen);
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
            : Problem.Error(ProblemCode.SourceNumbersDamaged, where, CountText.Of(whole), CountText.Of(rows), CountText.Of(recovered),
                SeenNumbers.Argument(_damaged));
    }

    /// <summary>Why nobody can be said to be missing from the source: the row may be one of those without a number.</summary>
    public Problem? WhyNobodyIsMissing(string source, long rows) =>
        rows < FewestRows || _rejected <= rows * MostRejectedForAbsence
            ? null
            : Problem.Error(ProblemCode.RuleAbsenceUnsure, new Place(source), CountText.Of(_rejected), CountText.Of(rows), Seen);

    /// <summary>How the share of something is written.</summary>
    public static string Share(long part, long whole) => ((double)part / whole).ToString("P0", CultureInfo.InvariantCulture);

    private void Count(string kind, long rows, bool notComparable)
    {
        if (rows == 0)
            return;
        _seen[kind] = _seen.GetValueOrDefault(kind) + rows;
        _notComparable += notComparable ? rows : 0;
    }

    /// <summary>The kind of a text that is no number: <c>Seen_…</c>.</summary>
    public static string KindOf(string raw) =>
        OtherText.KindOf(raw) is var kind && kind == OtherTextKind.Remark && IsEightDigits(raw) ? "EightDigits" : kind.ToString();

    /// <summary>The kind of a class: <c>Seen_…</c>.</summary>
    public static string SeenOf(IdClass idClass) => idClass switch
    {
        IdClass.NumericCell or IdClass.Truncated or IdClass.Scientific => "Truncated",
        IdClass.OtherDocument => "Document",
        _ => idClass.ToString(),
    };

    private static bool IsEightDigits(string raw) => DocumentForm.IsDoubtful(raw.Trim());
}
