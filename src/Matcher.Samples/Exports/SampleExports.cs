using System.Collections.Immutable;
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

/// <summary>
/// One export per agency, each in a form that agencies really use: their encodings, delimiters, line ends, headers, codes
/// and ways of writing dates.
/// </summary>
internal sealed class SampleExports(ExportContext context)
{
    public SourceExport CivilRegistry { get; } = Of(CivilRegistryExport.Create, context);

    public SourceExport Education { get; } = Of(EducationExport.Create, context);

    public SourceExport HousingFund { get; } = Of(HousingFundExport.Create, context);

    public SourceExport Vehicles { get; } = Of(VehiclesExport.Create, context);

    public SourceExport FarmMachinery { get; } = Of(FarmMachineryExport.Create, context);

    public SourceExport Business { get; } = Of(BusinessExport.Create, context);

    public SourceExport SocialInsurance { get; } = Of(SocialInsuranceExport.Create, context);

    public SourceExport PublicPayroll { get; } = Of(PublicPayrollExport.Create, context);

    public SourceExport Cremation { get; } = Of(CremationExport.Create, context);

    public SourceExport HighConsumption { get; } = Of(HighConsumptionExport.Create, context);

    public SourceExport OtherBenefits { get; } = Of(OtherBenefitsExport.Create, context);

    public SourceExport RuralRevitalization { get; } = Of(WarningListExports.CreateRuralRevitalization, context);

    public SourceExport MedicalInsurance { get; } = Of(WarningListExports.CreateMedicalInsurance, context);

    public SourceExport DisabledPersons { get; } = Of(WarningListExports.CreateDisabledPersons, context);

    /// <summary>All of them, in the order of the config.</summary>
    public ImmutableArray<SourceExport> All =>
    [
        CivilRegistry, Education, HousingFund, Vehicles, FarmMachinery, Business, SocialInsurance, PublicPayroll, Cremation,
        HighConsumption, OtherBenefits, RuralRevitalization, MedicalInsurance, DisabledPersons,
    ];

    private static SourceExport Of(Func<ExportContext, SourceExport> create, ExportContext context) =>
        context.Forms == SourceForms.Real ? create(context) : create(context).AsText();
}
