namespace Matcher.Run.Metamorphic;

/// <summary>
/// Where the order of rows still shows through in a lead: not compared until the engine no longer lets it. Every line taken
/// away here makes the tests of reordered counties stricter.
/// </summary>
internal static class OrderStillDecides
{
    private const string Open = "(order)";

    /// <summary>A night without it.</summary>
    /// <param name="lines">What the night says.</param>
    /// <param name="severalRows">Whether many rows are about one person and one thing, and differ.</param>
    public static CountyLines LeftOut(CountyLines lines, bool severalRows) => lines with
    {
        Leads = [.. lines.Leads.Select(lead => LeftOut(lead, severalRows))],
        // Of several reasons why a rule could not decide, which is told.
        Unchecked = [.. lines.Unchecked.Select(line => !severalRows ? line : line.About == "consumption-corroborated" ? line with { Name = Open, Id = Open, Why = Open } : line with { Why = Open })],
    };

    private static LeadLine LeftOut(LeadLine lead, bool severalRows) => lead.Rule switch
    {
        // The sentence is that of the first row, or the summands stand in the order of the rows.
        "vehicle-owned" or "vehicles-several" => lead with { Says = Open },
        // Which member of the household bears the lead.
        "consumption-corroborated" => lead with { Number = Open, Name = Open, Id = Open, Person = Open, Says = Open },
        // Of several people on one number in one household, who is the second.
        "duplicate-two-names" when severalRows => lead with { Name = Open, Person = Open, Says = Open, Evidence = Open },
        // The first row's sentence and, of somebody who is not on the roster, name and township.
        _ when severalRows && lead.Rule.StartsWith("missed-", StringComparison.Ordinal) => lead with { Name = Open, Household = Open, Says = Open },
        // The first row's sentence; the estimate of the first of several; of two entries of one person in one household, which is which.
        _ when severalRows => lead with { Says = Open, Estimate = Open, Person = Open },
        _ => lead,
    };
}
