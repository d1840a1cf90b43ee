using System.Collections.Immutable;
using Matcher.Generation.Population;

namespace Matcher.Generation.Exports;

/// <summary>What descriptions of exports depend on.</summary>
/// <param name="Map">Townships and villages.</param>
/// <param name="AsOf">基准日.</param>
internal sealed record ExportContext(CountyMap Map, DateOnly AsOf)
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
    public SourceExport CivilRegistry { get; } = CivilRegistryExport.Create(context);

    public SourceExport Education { get; } = EducationExport.Create(context);

    public SourceExport HousingFund { get; } = HousingFundExport.Create(context);

    public SourceExport Vehicles { get; } = VehiclesExport.Create(context);

    public SourceExport FarmMachinery { get; } = FarmMachineryExport.Create(context);

    public SourceExport Business { get; } = BusinessExport.Create(context);

    public SourceExport SocialInsurance { get; } = SocialInsuranceExport.Create(context);

    public SourceExport PublicPayroll { get; } = PublicPayrollExport.Create(context);

    public SourceExport Cremation { get; } = CremationExport.Create(context);

    public SourceExport HighConsumption { get; } = HighConsumptionExport.Create(context);

    public SourceExport OtherBenefits { get; } = OtherBenefitsExport.Create(context);

    public SourceExport RuralRevitalization { get; } = WarningListExports.CreateRuralRevitalization(context);

    public SourceExport MedicalInsurance { get; } = WarningListExports.CreateMedicalInsurance(context);

    public SourceExport DisabledPersons { get; } = WarningListExports.CreateDisabledPersons(context);

    /// <summary>All of them, in the order of the config.</summary>
    public ImmutableArray<SourceExport> All =>
    [
        CivilRegistry, Education, HousingFund, Vehicles, FarmMachinery, Business, SocialInsurance, PublicPayroll, Cremation,
        HighConsumption, OtherBenefits, RuralRevitalization, MedicalInsurance, DisabledPersons,
    ];
}
