namespace Matcher.Run.Metamorphic;

/// <summary>
/// Where the order of rows still shows through: not compared until the engine no longer lets it. Every line taken away here makes
/// the tests of reordered counties stricter.
/// </summary>
internal static class OrderStillDecides
{
    private const string Open = "(order)";

    /// <summary>A night without it.</summary>
    /// <param name="lines">What the night says.</param>
    /// <param name="severalRows">Whether many rows are about one person and one thing, and differ.</param>
    /// <param name="ofRoster">Whether it is the roster whose rows stand in another order.</param>
    public static CountyLines LeftOut(CountyLines lines, bool severalRows, bool ofRoster) => lines with
    {
        Leads = [.. lines.Leads.Select(lead => LeftOut(lead, severalRows, ofRoster))],
        // Of several reasons why a rule could not decide, which is told; of several members of a household, about whom.
        Unchecked = [.. lines.Unchecked.Select(line => !severalRows
            ? line
            : ofRoster && line.About == "consumption-corroborated" ? line with { Name = Open, Id = Open, Why = Open }
            : line with { Why = Open })],
    };

    private static LeadLine LeftOut(LeadLine lead, bool severalRows, bool ofRoster) => lead.Rule switch
    {
        // Which member of the household bears the lead, and so its number.
        "consumption-corroborated" when ofRoster => lead with { Number = Open, Name = Open, Id = Open, Person = Open, Says = Open },
        // In which order members are told.
        "vehicles-several" when ofRoster && !severalRows => lead with { Says = Open },
        // Of several people on one number in one household, who is the second.
        "duplicate-two-names" when severalRows && ofRoster => lead with { Name = Open, Person = Open, Says = Open, Evidence = Open },
        // Of two entries of one person in one household, which is which.
        _ when severalRows && ofRoster => lead with { Says = Open, Estimate = Open, Person = Open },
        // Of somebody who is not on the roster, under which name and in which township.
        _ when severalRows && lead.Rule.StartsWith("missed-", StringComparison.Ordinal) => lead with { Name = Open, Household = Open },
        _ => lead,
    };
}
