using System.Globalization;
using System.Runtime.InteropServices;
using Matcher.Identity;
using Matcher.Samples.Options;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Population;

/// <summary>Makes families whose members' ages, sexes and relations agree: the head first, then spouse, children, parents.</summary>
internal sealed class FamilyMaker(SeededRandom random, CountyMap map, DateOnly asOf)
{
    private const int FewestMonthsDrawn = 8;

    // A year's births in a township have some two thousand such beginnings: a county of a million uses them up.
    private const int TriesForOwnBeginning = 200;

    private const int DaysOfBirth = 365;
    private const int DrawsPerTry = 1 + NumberMaker.DrawsPerSequence;

    private readonly NameMaker _names = new(random);
    private readonly HashSet<ulong> _firstFifteenDigits = [];
    private readonly HashSet<ulong> _numbers = [];
    private readonly Dictionary<(int AreaCode, int Age), int> _beginningsUsed = [];
    private int _made;

    /// <summary>A family of one to six.</summary>
    public Family Make()
    {
        // One in each township before chance decides, so that a small roster has them all.
        var township = _made < map.Townships.Length ? map.Townships[_made] : map.Pick(random);
        var family = Empty(township);
        switch (FamilySizes.Pick(random))
        {
            case 1:
                AddHead(family, random.Below(10) switch { < 7 => Old(), < 9 => random.Between(40, 59), _ => random.Between(20, 39) });
                break;
            case 2: AddTwo(family); break;
            case var size: AddGenerations(family, size); break;
        }

        return family;
    }

    private static readonly Weighted<int> FamilySizes = new((1, 30), (2, 28), (3, 19), (4, 14), (5, 6), (6, 3));

    private Family Empty(Township township)
    {
        _made++;
        var isUrban = township.Communities.Length > 0 && random.Chance(township.Index == 0 ? 450 : 90);
        var standard = isUrban ? SampleParameters.StandardUrban : SampleParameters.StandardRural;
        var started = asOf.AddMonths(-FewestMonthsDrawn - random.Below(130));
        return new Family
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{township.AreaCode}{(isUrban ? 'C' : 'N')}{_made:D6}"),
            Township = township,
            Village = isUrban ? random.OneOf(township.Communities.AsSpan()) : random.OneOf(township.Villages.AsSpan()),
            IsUrban = isUrban,
            BenefitStart = new DateOnly(started.Year, started.Month, 1),
            Share = standard * random.Between(8, 18) / 20 / 10 * 10,
            Income = random.Below(12) * 100,
        };
    }

    private void AddTwo(Family family)
    {
        if (random.Chance(550))
        {
            var head = AddHead(family, Old());
            AddSpouse(family, head);
        }
        else
        {
            var head = AddHead(family, random.Between(28, 58));
            AddChild(family, head, SurnameOf(head));
        }
    }

    private void AddGenerations(Family family, int size)
    {
        var head = AddHead(family, random.Between(33, 62));
        var surname = SurnameOf(head);
        if (random.Chance(800))
            AddSpouse(family, head);
        if (size > 3 && head.Age < 58 && random.Chance(400))
            AddParent(family, head, surname);
        if (head.Age >= 55 && size - family.Members.Count >= 2)
        {
            var child = AddChild(family, head, surname);
            if (child.Age >= 24)
                AddGrandchild(family, child, surname);
        }

        while (family.Members.Count < size)
            AddChild(family, head, surname);
    }

    private Resident AddHead(Family family, int age) =>
        Add(family, "户主", random.Chance(720), age, _names.Surname());

    private void AddSpouse(Family family, Resident head) =>
        Add(family, "配偶", !head.Citizen.IsMale, Math.Clamp(head.Age + random.Between(-6, 5), 20, 97), _names.Surname());

    private Resident AddChild(Family family, Resident head, string surname)
    {
        var isMale = random.Chance(530);
        return Add(family, isMale ? "子" : "女", isMale, Math.Max(0, head.Age - random.Between(21, 34)), surname);
    }

    private void AddGrandchild(Family family, Resident child, string surname)
    {
        var isMale = random.Chance(530);
        Add(family, isMale ? "孙子" : "孙女", isMale, Math.Max(0, child.Age - random.Between(22, 27)), surname);
    }

    private void AddParent(Family family, Resident head, string surname)
    {
        var isMale = random.Chance(400);
        Add(family, isMale ? "父" : "母", isMale, Math.Min(98, head.Age + random.Between(21, 31)), surname);
    }

    private int Old() => 60 + Math.Min(random.Below(36), random.Below(36));

    private string SurnameOf(Resident head)
    {
        var surname = NameTables.Surnames.Items.FirstOrDefault(known => head.Citizen.Name.StartsWith(known, StringComparison.Ordinal));
        return head.Citizen.IsMale && surname is not null ? surname : _names.Surname();
    }

    private Resident Add(Family family, string relation, bool isMale, int age, string surname)
    {
        var number = NewNumber(family.Township.AreaCode, age, isMale);
        var name = _names.Full(surname, isMale, number.BirthDate.Year);
        while (family.Members.Any(member => string.Equals(member.Citizen.Name, name, StringComparison.Ordinal)))
            name = _names.Full(surname, isMale, number.BirthDate.Year);
        var member = new Resident(family, new Citizen(name, number, family.Township, family.Village), relation, age)
        {
            Disability = DisabilityAt(age),
        };
        family.Add(member);
        return member;
    }

    private string DisabilityAt(int age) =>
        random.Chance(age >= 60 ? 70 : 45) ? random.OneOf("一级", "二级", "三级", "四级") : "";

    /// <summary>
    /// A number whose first fifteen digits nobody else on the roster has, as long as there are any: a number that Excel cut after
    /// the fifteenth then stands for one person only.
    /// </summary>
    private IdNumber NewNumber(int areaCode, int age, bool isMale)
    {
        // No two ages share a day of birth, so that these are the beginnings of nobody else.
        ref var used = ref CollectionsMarshal.GetValueRefOrAddDefault(_beginningsUsed, (areaCode, age), out _);
        var tries = 0;
        if (used == DaysOfBirth * NumberMaker.Hundreds)
        {
            // None is left to be found: what the tries would draw is passed over, and the county stays the same.
            random.Skip(TriesForOwnBeginning * DrawsPerTry);
            tries = TriesForOwnBeginning;
        }

        for (; ; tries++)
        {
            var birth = asOf.AddYears(-age).AddDays(-random.Below(DaysOfBirth));
            var number = NumberMaker.Of(areaCode, birth, NumberMaker.Sequence(random, first: 0, isMale));
            var isOwn = _firstFifteenDigits.Add(number.Digits17 / 100);
            used += isOwn ? 1 : 0;
            if ((isOwn || tries >= TriesForOwnBeginning) && _numbers.Add(number.Digits17))
                return number;
        }
    }
}
