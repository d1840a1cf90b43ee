using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>Half of the data that look like all of them are the worst that a profile can do.</summary>
[TestFixture]
internal sealed class AccountSettingsTests
{
    private static readonly DatabaseAccess Access = new("p", DatabaseKind.ClickHouse, "h", 8443, new Place("matcher.yaml"));

    [TestCase("skip_unavailable_shards", "1", "a shard that is away has no rows")]
    [TestCase("result_overflow_mode", "break", "as many rows as are allowed")]
    [TestCase("timeout_overflow_mode", "break", "as many as there was time for")]
    [TestCase("set_overflow_mode", "break", "as many of the roster's numbers as are allowed")]
    [TestCase("group_by_overflow_mode", "any")]
    [TestCase("limit", "1000")]
    [TestCase("offset", "1")]
    public void What_hides_rows_is_put_right_or_told(string name, string value, string why = "")
    {
        var current = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value };
        var wanted = AccountSettings.Wanted(current, Access);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wanted, Has.Length.EqualTo(1), why);
            Assert.That(AccountSettings.Hiding(current, wanted), Is.Null, why);
            Assert.That(AccountSettings.Hiding(current, []), Is.EqualTo($"{name}={value}"), why);
        }
    }

    [Test]
    public void What_is_right_already_is_not_sent()
    {
        var current = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["skip_unavailable_shards"] = "0",
            ["read_overflow_mode"] = "throw",
            ["max_execution_time"] = "1800",
            ["readonly"] = "2",
        };
        Assert.That(AccountSettings.Wanted(current, Access), Is.Empty);
        Assert.That(AccountSettings.Hiding(current, []), Is.Null);
    }

    [TestCase("0", false)]
    [TestCase("1", true)]
    [TestCase("2", false, "may read, and set what it likes")]
    public void Who_may_set_nothing(string value, bool isFixed, string why = "") =>
        Assert.That(AccountSettings.IsFixed(new Dictionary<string, string>(StringComparer.Ordinal) { ["readonly"] = value }),
            Is.EqualTo(isFixed), why);

    [Test]
    public void The_time_limit_is_the_configs() =>
        Assert.That(AccountSettings.Wanted(new Dictionary<string, string>(StringComparer.Ordinal) { ["max_execution_time"] = "0" },
            Access with { TimeLimit = TimeSpan.FromSeconds(90.5) }), Is.EqualTo(["max_execution_time=91"]));
}
