using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Exports;

/// <summary>What descriptions of exports depend on.</summary>
/// <param name="Map">Townships and villages.</param>
/// <param name="AsOf">基准日.</param>
/// <param name="Forms">In which forms they are written.</param>
internal sealed record ExportContext(CountyMap Map, DateOnly AsOf, SourceForms Forms)
{
    /// <summary>The day so many years before.</summary>
    public DateOnly YearsAgo(int years) => AsOf.AddYears(-years);

    /// <summary>The day so many months before.</summary>
    public DateOnly MonthsAgo(int months) => AsOf.AddMonths(-months);
}
