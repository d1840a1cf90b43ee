namespace Matcher.FollowUp.Cases;

/// <summary>What somebody did about one case, with where it is written.</summary>
/// <param name="Id">Its row in the ledger.</param>
/// <param name="HitId">The hit.</param>
/// <param name="At">Where it stands in the history.</param>
/// <param name="Day">The day on which it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Watched">What the evidence was that it is about; empty: not known.</param>
/// <param name="Source">The line of a returned file; null: no file.</param>
/// <param name="Details">What was done.</param>
internal sealed record CaseEvent(
    long Id, long HitId, Moment At, DateOnly Day, string By, string Watched, EventSource? Source, CaseEventDetails Details);

/// <summary>The line of a returned file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Sheet">The sheet; null in a file without sheets.</param>
/// <param name="Row">Its number, as Excel shows it.</param>
internal sealed record EventSource(string File, string? Sheet, long Row);
