using Matcher.Samples.Exports;
using Matcher.Samples.Options;

namespace Matcher.Samples.Cases;

/// <summary>
/// People about whom two rules have something to say: graduates at work, and high consumption beside a car. That a combined rule
/// finds them follows in <see cref="FollowingCases"/>.
/// </summary>
internal static class CombinedCases
{
    public static void Plant(Planting planting)
    {
        var (book, cast, exports) = (planting.Book, planting.Cast, planting.Exports);
        foreach (var person in cast.Take(4, Ages.Graduate))
        {
            GraduateCases.Row(planting, person, "本科毕业", planting.Between(1000, 220));
            InsuranceCases.Employed(planting, person);
            book.Hit("graduated", person, exports.Education);
            book.Hit("employee-insured", person, exports.SocialInsurance);
        }

        var townships = new HashSet<Population.Township>();
        foreach (var person in cast.Take(3, new Ages(16, 100), person => !townships.Contains(person.Family.Township)))
        {
            townships.Add(person.Family.Township);
            var plate = planting.Plate();
            VehicleCases.Car(planting, person, plate, VehiclesExport.WordedFile);
            HighConsumptionCases.Row(planting, person, SampleParameters.HighConsumptionAmount, planting.Between(300, 5));
            book.Hit("vehicle-owned", person, exports.Vehicles, $"grade=A;identity={plate}");
            book.Hit("high-consumption", person, exports.HighConsumption);
        }

        // Two members of one household with a car each, where the county is large enough to have two without another case.
        var pairs = planting.County.Families
            .Where(family => family.Members.Count(member => Ages.Adult.Include(member.Age) && cast.CanTake(member)) > 1)
            .Take(3)
            .ToList();
        foreach (var family in pairs)
        {
            foreach (var owner in cast.Take(2, Ages.Adult, person => person.Family == family))
            {
                var plate = planting.Plate();
                VehicleCases.Car(planting, owner, plate, VehiclesExport.WordedFile);
                book.Hit("vehicle-owned", owner, exports.Vehicles, $"grade=A;identity={plate};what=同户两辆车");
            }
        }
    }
}
