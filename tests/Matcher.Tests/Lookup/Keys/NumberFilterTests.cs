using System.Globalization;
using System.Text;
using Matcher.Identity;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Keys;

[TestFixture]
public sealed class NumberFilterTests
{
    private static readonly IdReader Ids = new(AsOf);

    [Test]
    public void Nobody_on_the_roster_is_ever_taken_for_nobody()
    {
        var filter = FilterOf(Plain("19700101"));
        Assert.That(Plain("19700101").Where(id => IsOffRoster(filter, id)), Is.Empty);
    }

    [Test]
    public void Everybody_else_is_nobody_at_once() // Where the bits say "perhaps" the index has been asked: no number is left over.
    {
        var filter = FilterOf(Plain("19700101"));
        Assert.That(Plain("19700103").Where(id => !IsOffRoster(filter, id)), Is.Empty);
    }

    // A mistyped number on the roster stands for a few valid ones, a masked one for many: neither may be ruled out.
    [Test]
    public void A_number_that_a_damaged_one_may_stand_for_is_not_nobodys([Values(true, false)] bool isMasked)
    {
        var whole = Id(1, "19700101");
        var damaged = isMasked ? $"{whole[..6]}********{whole[14..]}" : Mistyped(whole);
        Assert.That(IsOffRoster(FilterOf([damaged]), whole), Is.False);
    }

    // A database takes the numbers as a table: it must rule out neither more nor less than who asks of one number after another. The roster
    // has whole, mistyped and repeated numbers; the rows have theirs, what the mistyped ones may stand for, and others'.
    [Test]
    public void The_list_of_numbers_rules_out_what_the_filter_rules_out()
    {
        var own = Plain("19700101").ToList();
        string[] rows = [.. own, .. Plain("19700103"), .. Plain("19700111")];
        var filter = FilterOf([.. own.Take(300), .. own.Take(3), .. own.Skip(300).Take(300).Select(Mistyped)]);

        Assert.That(filter.Masked.IsEmpty, Is.True);
        var listed = filter.Numbers.ToList();
        Assert.That(listed, Is.Unique.And.Count.GreaterThan(600), "and what the mistyped may stand for");
        var set = listed.Select(number => number.ToString()).ToHashSet();
        Assert.That(rows.Where(id => !set.Contains(id)).ToList(),
            Is.EqualTo(rows.Where(id => IsOffRoster(filter, id)).ToList()).And.Count.GreaterThan(900));
        Assert.That(own.Take(600), Is.SubsetOf(set));
    }

    // Of a masked number the list would have to hold a million: the digits that are shown stand in its place.
    [Test]
    public void A_masked_number_is_no_list_but_the_digits_that_are_shown()
    {
        var whole = Id(1, "19700101");
        var filter = FilterOf([$"{whole[..6]}********{whole[14..]}", Id(2, "19700101")]);
        Assert.That(filter.Numbers.Select(number => number.ToString()), Is.EqualTo(new[] { Id(2, "19700101") }));
        var (places, characters) = filter.Masked.Shown.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(places, Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5, 14, 15, 16, 17 }));
            Assert.That(characters, Is.EqualTo(new[] { whole[..6] + whole[14..] }));
        }
    }

    // What ends in 000 may have been cut by Excel and is never ruled out.
    private static IEnumerable<string> Plain(string birth) =>
        Enumerable.Range(0, 900).Select(i => Id(i, birth)).Where(id => !id.EndsWith("000", StringComparison.Ordinal));

    private static string Mistyped(string whole) => $"{whole[..16]}{(char)('0' + (whole[16] - '0' + 1) % 10)}{whole[17]}";

    private static NumberFilter FilterOf(IEnumerable<string> ids)
    {
        using var folder = new TemporaryFolder();
        var lines = ids.Select((id, i) => string.Create(CultureInfo.InvariantCulture, $"柳林镇,甲村,{i},王示例{i},王示例{i},{id}"));
        var roster = SmallCounty.Roster(folder, $"乡镇,村,户编号,户主姓名,姓名,身份证号\n{string.Join('\n', lines)}\n", out _);
        return MatchingContext.Of(roster, Ids).Filter;
    }

    private static bool IsOffRoster(NumberFilter filter, string id)
    {
        var bytes = Encoding.ASCII.GetBytes(id);
        Assert.That(Ids.TryReadPlain(bytes, out var number), Is.True);
        return filter.IsOffRoster(number, bytes);
    }
}
