using System.Collections.Immutable;
using Matcher.Catalogue.Calendar;
using Matcher.Catalogue.Verdicts;
using Matcher.FollowUp.Nights;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Identity;
using Matcher.Reports.Tables;
using Matcher.RunFacts;

namespace Matcher.Reports.Results;

/// <summary>
/// What the lists and <c>run.json</c> are made from: what the run found and its history, and beside it what came of writing and reading.
/// The order of the arrays does not matter.
/// </summary>
internal sealed record RunResult
{
    /// <summary>The hits of every list with their history, and those of earlier runs that this one looked for in vain.</summary>
    public required HitHistory History { get; init; }

    /// <summary>Keys 校验码.</summary>
    public required BureauSecret Secret { get; init; }

    /// <summary>Which days count where 整改期限 is reckoned in working days.</summary>
    public WorkingDays WorkingDays { get; init; } = WorkingDays.OfWeeks;

    /// <summary>The reasons that verdicts may have.</summary>
    public VerdictReasons Reasons { get; init; } = VerdictReasons.None;

    /// <summary>How follow-up stands.</summary>
    public FollowUpTally FollowUp { get => field ?? FollowUpTally.Of(History); init; }

    /// <summary>Whether something was not checked, as the exit code tells it.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Rejected rows by file and reason.</summary>
    public ImmutableArray<RejectCount> Rejects { get; init; } = [];

    /// <summary>The files of rejected rows, which were written while the sources were read.</summary>
    public ImmutableArray<WrittenList> RejectLists { get; init; } = [];

    /// <summary>Every problem of the run, as it may be shown.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>Masks what else is shown: run.json is sent about with a question.</summary>
    public PeopleMask Mask { get; init; } = new();

    /// <summary>Everything the run found.</summary>
    public RunFindings Found => History.Run;
}
