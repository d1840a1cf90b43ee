using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>
/// Pensions about the standard and 1.5 × it, by category: income-over-standard, income-over-border. Which of the two a household
/// is within follows in <see cref="FollowingCases"/>.
/// </summary>
internal static class IncomeCases
{
    public static void Plant(Planting planting)
    {
        foreach (var isUrban in (bool[])[true, false])
        {
            // At the standard, a fen above it, at 1.5 times, a fen above.
            foreach (var (times, above) in ((decimal, decimal)[])[(1, 0), (1, 0.01m), (1.5m, 0), (1.5m, 0.01m), (1.2m, 0), (2.5m, 0)])
            {
                var person = planting.Cast.Take(Ages.Pensioner,
                    person =>
                        person.Family.IsUrban == isUrban && planting.Incomes.TrueForAll(income => income.Person.Family != person.Family));
                var amount = HeadsOf(person.Family) * ((times * StandardOf(person.Family)) + above);
                InsuranceCases.Pension(planting, person, SocialInsuranceExport.Enterprise, "基本养老金").With("月待遇金额", amount);
                planting.Incomes.Add((person, amount));
                planting.Book.Hit("enterprise-pension", person, planting.Exports.SocialInsurance);
                if ((times, above) == (1, 0))
                    planting.Book.Clean("income-over-standard", person, planting.Exports.SocialInsurance, "刚好等于标准");
            }
        }
    }

    /// <summary>家庭人口.</summary>
    public static int HeadsOf(Family family) => family.Members.Count + family.Uncovered;

    /// <summary>The standard of the household's category, yuan a month and person.</summary>
    public static decimal StandardOf(Family family) => family.IsUrban ? SampleParameters.StandardUrban : SampleParameters.StandardRural;
}
