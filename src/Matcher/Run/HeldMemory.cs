namespace Matcher.Run;

/// <summary>The memory of the process, which the collector alone gives back late.</summary>
internal static class HeldMemory
{
    /// <summary>
    /// Gives back what reading the sources took: the model of coincidences, the index, the parts of files. The lists need
    /// as much again, and the peak of a night is there. Costs a hundredth of a night and saves a tenth of its peak.
    /// </summary>
    public static void LetGo() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
