using Matcher.Samples.Options;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cases;

[TestFixture]
public sealed class CastTests
{
    private readonly County _county = County.Make(new GenerateOptions { Folder = "", People = 2_000 });

    [Test]
    public void Townships_take_turns()
    {
        var cast = new Cast(_county, new SeededRandom(1, "cases"));
        var townships = cast.Take(_county.Map.Townships.Length, Ages.Any).Select(person => person.Family.Township);
        Assert.That(townships, Is.EqualTo(_county.Map.Townships));
    }

    [Test]
    public void Nobody_is_asked_about_twice_however_many_are_taken()
    {
        var cast = new Cast(_county, new SeededRandom(1, "cases"));
        var asked = new List<Resident>();
        var heads = cast.Take(300, Ages.Any, IsHead).ToList();
        Assert.That(heads, Has.Count.EqualTo(300).And.All.Property(nameof(Resident.Relation)).EqualTo("户主"));
        Assert.That(asked, Is.Unique);

        bool IsHead(Resident person)
        {
            asked.Add(person);
            return person.Relation == "户主";
        }
    }

    [Test]
    public void Who_was_turned_down_once_is_there_for_others()
    {
        var cast = new Cast(_county, new SeededRandom(1, "cases"));
        var first = new Cast(_county, new SeededRandom(1, "cases")).Take(Ages.Any);
        Assert.That(cast.Take(3, Ages.Any, person => person != first).ToList(), Has.Count.EqualTo(3));
        Assert.That(cast.Take(Ages.Any), Is.SameAs(first));
    }

    [Test]
    public void Whoever_is_taken_is_passed_by_once()
    {
        var queue = new CastQueue(_county.Residents);
        var (taken, looks) = (new HashSet<Resident>(), 0);
        for (var number = 0; number < _county.Residents.Count(); number++)
        {
            var place = 0;
            taken.Add(queue.Next(ref place, IsFree, also: null)!);
        }

        Assert.That(taken, Is.EquivalentTo(_county.Residents));
        Assert.That(looks, Is.LessThanOrEqualTo(3 * taken.Count));

        bool IsFree(Resident person)
        {
            looks++;
            return !taken.Contains(person);
        }
    }
}
