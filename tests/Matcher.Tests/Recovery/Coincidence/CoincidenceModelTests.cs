using CsCheck;
using Matcher.Identity;
using Matcher.Recovery.Numbers;
using Matcher.Roster;
using static Matcher.Identity.IdSamples;

namespace Matcher.Recovery.Coincidence;

[TestFixture]
public sealed class CoincidenceModelTests
{
    private static readonly IdReader Ids = new(AsOf);

    // 2,000 people: half of them share ten names, the other half have one each.
    private static readonly (string Name, IdNumber? Number)[] People =
    [
        .. Enumerable.Range(0, 2_000).Select(i => (
            i % 2 == 0 ? $"王{(char)('一' + i / 2 % 10)}" : $"李{(char)('天' + i)}丁",
            (IdNumber?)NumberOf(Number(i % 4, new DateOnly(1940, 1, 1).AddDays(i * 14), i * 7 % 1000)))),
    ];

    private static readonly CoincidenceModel Model = ModelOf(People);

    [Test]
    public void A_digit_more_to_see_never_makes_a_coincidence_likelier() =>
        Gen.Select(Gen.Int[0, People.Length - 1], Gen.Shuffle(Enumerable.Range(0, 18).ToArray()), Gen.Bool)
            .Sample((index, order, sexKnown) =>
        {
            var (name, number) = People[index];
            var text = new string('*', 18).ToCharArray();
            var before = double.MaxValue;
            foreach (var place in order.SkipLast(1))
            {
                text[place] = number.ToString()![place];
                var share = Model.Share(name, new DamagedNumber(NumberPattern.OfMasked(text), []), sexKnown ? number!.Value.IsMale : null);
                Assert.That(share, Is.GreaterThan(0).And.LessThanOrEqualTo(before * (1 + 1e-9)), new string(text));
                before = share;
            }
        });

    [Test]
    public void A_rarer_name_never_makes_a_coincidence_likelier() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[1, 200]).Sample((one, other) =>
        {
            Assert.That(ShareOfNameHeldBy(Math.Min(one, other)), Is.LessThanOrEqualTo(ShareOfNameHeldBy(Math.Max(one, other))));
        });

    [Test]
    public void A_name_seen_once_is_not_taken_for_unique()
    {
        var pattern = new DamagedNumber(NumberPattern.OfMasked("1499**************"), []);
        var (once, _) = People[1];
        Assert.That(Model.Share(once, pattern, null) * 1_000_000, Is.GreaterThan(1), "of a million people somebody else has it");
    }

    [Test]
    public void A_common_name_is_as_common_as_on_the_roster()
    {
        var (common, _) = People[0];
        var nothingLeft = new DamagedNumber(NumberPattern.OfMasked(new string('*', 18)), []);
        Assert.That(Model.Share(common, nothingLeft, null), Is.EqualTo(0.05).Within(0.02), "a hundred of two thousand");
    }

    [Test]
    public void A_name_of_one_generation_is_rare_in_the_others()
    {
        // All 建国 were born in the fifties.
        var people = People
            .Select((person, i) => person.Number!.Value.BirthDate.Year / 10 == 195 && i % 3 == 0 ? ("王建国", person.Number) : person)
            .ToArray();
        var model = ModelOf(people);
        Assert.That(Share("14990*195*********"), Is.GreaterThan(3 * Share("14990*199*********")));

        double Share(string mask) => model.Share("王建国", new DamagedNumber(NumberPattern.OfMasked(mask), []), null);
    }

    [Test]
    public void Nobody_on_the_roster_is_no_reason_to_fail() =>
        Assert.That(ModelOf([]).Share("王小明", new DamagedNumber(NumberPattern.OfMasked("149901********1234"), []), null),
            Is.Zero);

    private static CoincidenceModel ModelOf((string Name, IdNumber? Number)[] people) => new(
        new NamedPeople(people.Length, WrittenNames.Of([.. people.Select(person => person.Name)])),
        person => people[person.Value].Number);

    private static double ShareOfNameHeldBy(int holders)
    {
        var people = People.Select((person, i) => i < holders ? ("赵小明", person.Number) : person).ToArray();
        return ModelOf(people).Share("赵小明", new DamagedNumber(NumberPattern.OfMasked("149901************"), []), null);
    }

    private static IdNumber NumberOf(string number)
    {
        Assert.That(Ids.TryReadWhole(System.Text.Encoding.ASCII.GetBytes(number), out var read));
        return read;
    }
}
