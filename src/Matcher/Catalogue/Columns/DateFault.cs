namespace Matcher.Catalogue.Columns;

/// <summary>What is wrong with a date.</summary>
internal enum DateFault
{
    /// <summary>Nothing, or there is none.</summary>
    None,

    /// <summary>It is no date.</summary>
    NoDate,

    /// <summary>It is what a program writes for "no date".</summary>
    StandIn,

    /// <summary>It is not after the person's birth.</summary>
    NotAfterBirth,

    /// <summary>The person was not yet of school age.</summary>
    BeforeSchool,
}
