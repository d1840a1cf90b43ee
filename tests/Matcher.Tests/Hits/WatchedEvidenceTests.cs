using System.Collections.Immutable;
using System.Text.Json;
using Matcher.Rules.Model;

namespace Matcher.Hits;

[TestFixture]
public sealed class WatchedEvidenceTests
{
    private static readonly BureauSecret Secret = Some.Secret();

    [Test]
    public void It_is_read_back_as_it_was_written()
    {
        var watched = Of(new("状态", "在用", false), new("姓名", "张三", true), new("注销日期", "", false), new("\"", "a\\b<>&'", false));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(WatchedEvidence.Read(watched.Write()), Is.EqualTo(watched));
            Assert.That(WatchedEvidence.Read(watched.Write()).Write(), Is.EqualTo(watched.Write()));
            Assert.That(watched.Write(), Does.Contain("\"状态\":[\"在用\"]").And.Contain("\"注销日期\":[]"));
            Assert.That(WatchedEvidence.Read("{}"), Is.EqualTo(WatchedEvidence.None));
        }
    }

    [TestCase("")] // nothing
    [TestCase("[]")] // another shape
    [TestCase("{\"状态\":1}")] // no list
    [TestCase("{\"状态\":[\"在用\"")] // cut off
    public void What_is_no_such_text_is_refused(string text) => Assert.That(() => WatchedEvidence.Read(text), Throws.InstanceOf<JsonException>());

    [TestCase("张三", true)] // a name
    [TestCase("149901195001010017", false)] // a number in a column that is for none
    [TestCase("见149901195001010017等", false)] // inside a text
    [TestCase("149901500101001", false)] // an old one
    [TestCase("6217990550001234567", false)] // an account
    [TestCase("§1", false)] // what looks like a digest
    public void Names_and_numbers_are_digests(string value, bool isPrivate)
    {
        var watched = Of(new WatchedValue("列", value, isPrivate));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(watched.Write(), Does.Not.Contain(value));
            Assert.That(WatchedColumn.IsHidden(watched.Columns[0].Values[0]), Is.True);
            Assert.That(watched, Is.EqualTo(Of(new WatchedValue("列", value, isPrivate))), "the same every night");
            Assert.That(watched, Is.Not.EqualTo(Of(new WatchedValue("列", value + "甲", isPrivate))), "it still tells that it changed");
            Assert.That(watched, Is.Not.EqualTo(WatchedEvidence.Of(FindingOf(new WatchedValue("列", value, isPrivate)),
                Some.Secret("又一个只用于测试的密钥-0123456789"))), "keyed");
        }
    }

    [TestCase("晋J12345")] // a plate
    [TestCase("2023-07")] // a month
    [TestCase("92141100MA0K1234X5")] // a company
    public void What_people_must_be_told_is_plain(string value) =>
        Assert.That(Of(new WatchedValue("列", value, IsPrivate: false)).Columns[0].Values, Is.EqualTo(new[] { value }));

    [Test]
    public void Of_very_many_values_only_that_they_changed_is_kept()
    {
        var many = Enumerable.Range(100, 60).Select(i => new WatchedValue("号牌号码", $"晋J{i}", IsPrivate: false)).ToArray();
        var watched = Of(many);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(watched.Columns[0].Values, Has.Length.EqualTo(1));
            Assert.That(Between(watched, Of(many[..^1])), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void A_difference_says_the_column_and_both_values()
    {
        var difference = Between(Of(new("单位名称", "甲公司", false), new("险种", "职工养老", false)),
            Of(new("单位名称", "乙公司", false), new("险种", "职工养老", false))).Single();
        Assert.That((difference.Column, difference.Was.Single(), difference.Is.Single()), Is.EqualTo(("单位名称", "甲公司", "乙公司")));
    }

    [TestCase("A", "A,B", true)] // something new is said
    [TestCase("A,B", "A", false)] // a row is gone, and nothing else is said
    [TestCase("A,B", "B,C", true)] // one is gone, another came
    [TestCase("A", "", true)] // the cell is empty now
    [TestCase("", "A", true)] // it was
    [TestCase("", "", false)] // and is
    public void Where_something_is_said_that_was_not_or_nothing_any_more(string was, string now, bool differs) =>
        Assert.That(Between(Of(Values(was)), Of(Values(now))).IsEmpty, Is.EqualTo(!differs));

    [Test]
    public void A_column_that_one_night_does_not_know_has_not_changed()
    {
        var (with, without) = (Of(new("状态", "在用", false), new("号牌号码", "晋J1", false)), Of(new WatchedValue("号牌号码", "晋J1", false)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Between(with, without), Is.Empty, "the file came without it");
            Assert.That(Between(without, with), Is.Empty, "the rule has begun to watch it");
            Assert.That(Between(WatchedEvidence.None, with), Is.Empty, "an older ledger kept nothing");
        }
    }

    private static WatchedValue[] Values(string list) => list.Length == 0
        ? [new("列", "", false)]
        : [.. list.Split(',').Select(value => new WatchedValue("列", value, IsPrivate: false))];

    private static ImmutableArray<WatchedDifference> Between(WatchedEvidence before, WatchedEvidence after) =>
        WatchedDifference.Between(before, after);

    private static WatchedEvidence Of(params WatchedValue[] values) => WatchedEvidence.Of(FindingOf(values), Secret);

    private static Finding FindingOf(params WatchedValue[] values)
    {
        var person = Some.Roster(new Listed(14990119500101001)).People[0];
        return Some.Finding(Some.Rule(), person) with { Watched = [.. values.Order()] };
    }
}
