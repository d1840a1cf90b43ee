using Matcher.Catalogue.Config;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>What every line is held against: the cases as they stand, the rules, the reasons, the day, and what was asked for.</summary>
/// <param name="desk">The ledger.</param>
/// <param name="choice">What was asked for.</param>
/// <param name="hits">Every hit with its history.</param>
internal sealed class ImportDesk(LedgerDesk desk, ImportChoice choice, IReadOnlyList<LoggedHit> hits)
{
    private readonly Lazy<HashSet<string>> _onTrial =
        new(() => hits.Where(hit => hit.IsTrial).Select(hit => hit.Number).ToHashSet(StringComparer.Ordinal));

    private readonly NearNumbers _near = NearNumbers.Of(hits);

    /// <summary>Where what is done stands in the history.</summary>
    public Moment At => Cases.At;

    /// <summary>The cases as they stand.</summary>
    public WorkingCases Cases { get; } = new(hits, NextMoment(desk), desk.Today, desk.By);

    /// <summary>The bureau's settings.</summary>
    public FollowUpSettings Settings => desk.Setup.Config.FollowUp;

    /// <summary>The reasons that verdicts may have.</summary>
    public VerdictReasons Reasons => desk.Setup.Reasons;

    /// <summary>The day on which it counts.</summary>
    public DateOnly Today => desk.Today;

    /// <summary>Whether verdicts take the place of earlier ones.</summary>
    public bool Replaces => choice.Replaces;

    /// <summary>整改期限 that begins today.</summary>
    public DateOnly? DueFromToday(KnownCase one) => desk.DueFromToday(one);

    /// <summary>From which day a closed case should no longer be found.</summary>
    public DateOnly MendedBy => Today.AddDays(Settings.MendedWithinDays);

    /// <summary>整改完成, as it is reported today.</summary>
    /// <param name="what">整改情况.</param>
    /// <param name="proof">佐证材料.</param>
    /// <param name="on">The day of it; null where nobody wrote one.</param>
    public Mended Completion(string what, string proof, DateOnly? on)
    {
        var needsReview = Settings.Review == ReviewScope.All;
        return new Mended { What = what, Proof = proof, On = on, NeedsReview = needsReview, Until = needsReview ? null : MendedBy };
    }

    /// <summary>The official name of a township; empty: it is none.</summary>
    public string Official(string written) => desk.Setup.Townships.Resolve(written) is { IsKnown: true } found ? found.Name : "";

    /// <summary>The townships that may answer: to which it was handed out, in which it is, and in which it was since.</summary>
    public IEnumerable<string> Answering(Case one) => new[] { one.Township, one.HandOut?.Township ?? "" }
        .Concat(one.HandOut is null
            ? one.Moves.Where(move => move.Day >= one.OpenedOn).SelectMany(move => new[] { move.FromTownship, move.ToTownship })
            : [])
        .Where(name => name.Length > 0)
        .Select(Official)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Why there is no case of a line's number.</summary>
    public Problem NoCase(ReturnedLine line)
    {
        var where = PlaceOf(line, ReturnedColumn.Number);
        return _onTrial.Value.Contains(line.Number!)
            ? ImportProblems.OnTrial(where, line.Number!)
            : ImportProblems.UnknownNumber(where, line.Number!, new ProblemArgument.Hint(_near.Nearest(line.Number!), []));
    }

    /// <summary>A place in a line.</summary>
    public static Place PlaceOf(ReturnedLine line, ReturnedColumn column) =>
        line.Where with { Column = ReturnedColumns.HeaderOf(column) };

    private static Moment NextMoment(LedgerDesk desk) =>
        new(desk.LastRun, desk.Ledger.Actions() is { IsEmpty: false } actions ? actions[^1].Id + 1 : 1);
}
