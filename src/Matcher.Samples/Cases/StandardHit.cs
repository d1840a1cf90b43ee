using System.Collections.Immutable;
using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>
/// A row that is beyond doubt within a rule, so that cases about numbers and names differ from it in the number or the
/// name alone.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Source">The source.</param>
/// <param name="Ages">Whom it may be about.</param>
/// <param name="Plant">Adds the row; returns it with its identity for the key's note, or an empty text.</param>
internal sealed record StandardHit(string Rule, SourceExport Source, Ages Ages, Func<Resident, (PlantedRow Row, string Identity)> Plant)
{
    /// <summary>One of each of a few sources that differ in encoding, delimiter and quoting.</summary>
    public static ImmutableArray<StandardHit> Of(Planting planting) =>
    [
        new("vehicle-owned", planting.Exports.Vehicles, Ages.Adult, person =>
        {
            var plate = planting.Plate();
            return (VehicleCases.Car(planting, person, plate, VehiclesExport.CodedFile), $"identity={plate}");
        }),
        new("housing-fund", planting.Exports.HousingFund, Ages.Working, person => (HousingFundCases.Paying(planting, person), "")),
        new("employee-insured", planting.Exports.SocialInsurance, Ages.Working, person => (InsuranceCases.Employed(planting, person), "")),
        new("individual-business", planting.Exports.Business, Ages.Working,
            person => (BusinessCases.Trader(planting, person, "存续（在营、开业、在册）"), "")),
    ];

    /// <summary>The note of a hit: what is given, and the identity.</summary>
    public static string Note(string note, string identity) => identity.Length == 0 ? note : $"{note};{identity}";
}
