namespace Matcher.FollowUp.Storage;

/// <summary>A run whose record is in the ledger but which a crash may have kept from moving its lists into place.</summary>
/// <param name="AsOf">基准日.</param>
/// <param name="StartedUtc">When it began, as in the <c>run.json</c> among its lists.</param>
/// <param name="OutputFolder">Full path of the folder that its lists were to be moved to.</param>
internal sealed record StagedRun(DateOnly AsOf, DateTimeOffset StartedUtc, string OutputFolder)
{
    /// <summary>As the ledger has it.</summary>
    public static StagedRun Of(string asOf, string startedUtc, string outputFolder) =>
        new(IsoDate.Read(asOf), IsoDate.ReadInstant(startedUtc), outputFolder);
}
