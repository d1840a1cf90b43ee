namespace Matcher.Samples.Cases;

/// <summary>Every group of cases, in an order that gives the pickiest the first choice of people.</summary>
internal static class AllCases
{
    public static void Plant(Planting planting)
    {
        RosterNumberCases.Plant(planting);
        SourceNumberCases.Plant(planting);
        NameCases.Plant(planting);
        ElderlyCases.Plant(planting);
        CoverageCases.Plant(planting);
        GraduateCases.Plant(planting);
        HukouCases.Plant(planting);
        DuplicateCases.Plant(planting);
        DeathCases.Plant(planting);
        PayrollCases.Plant(planting);
        InsuranceCases.Plant(planting);
        BusinessCases.Plant(planting);
        VehicleCases.Plant(planting);
        FarmMachineryCases.Plant(planting);
        HousingFundCases.Plant(planting);
        HighConsumptionCases.Plant(planting);
        MissedCases.Plant(planting);
        RejectCases.Plant(planting);
        // Added later: before these nobody of the sample gets another case than they had.
        FurtherStudyCases.Plant(planting);
        LeftPayrollCases.Plant(planting);
        TwoNamesCases.Plant(planting);
        DeathConflictCases.Plant(planting);
        IncomeCases.Plant(planting);
        CombinedCases.Plant(planting);
        MissedCases.PlantThirdGrade(planting);
        RegistryRows.Plant(planting);
        DamageCases.Plant(planting);
        FollowingCases.Plant(planting);
    }
}
