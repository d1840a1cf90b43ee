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
        var damaged = isMasked
            ? $"{whole[..6]}********{whole[14..]}"
            : $"{whole[..16]}{(char)('0' + (whole[16] - '0' + 1) % 10)}{whole[17]}";
        Assert.That(IsOffRoster(FilterOf([damaged]), whole), Is.False);
    }

    // What ends in 000 may have been cut by Excel and is never ruled out.
    private static IEnumerable<string> Plain(string birth) =>
        Enumerable.Range(0, 900).Select(i => Id(i, birth)).Where(id => !id.EndsWith("000", StringComparison.Ordinal));

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
