using Matcher.Support;

namespace Matcher.FollowUp.Cases;

/// <summary>The ways of a case are one table, which users read in the documentation.</summary>
public sealed class CaseTransitionsTests
{
    [TestCase("docs/follow-up.md")]
    [TestCase("docs/follow-up.zh-CN.md")]
    public void The_page_has_the_table(string page)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, page))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && States.Contains(cells[1]) && States.Contains(cells[3]))
            .Select(cells => (cells[1], cells[2], cells[3]));

        Assert.That(rows, Is.EqualTo(CaseTransitions.All.Select(way => (way.From.Word(), way.Trigger.Word(), way.To.Word()))));
    }

    [Test]
    public void Every_state_is_reached_and_every_open_one_is_left()
    {
        var states = Enum.GetValues<CaseState>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(states.Where(state => CaseTransitions.All.All(way => way.To != state)), Is.Empty);
            Assert.That(states.Where(state => state.IsOpen() && CaseTransitions.All.All(way => way.From != state)), Is.Empty);
            Assert.That(Enum.GetValues<CaseTrigger>().Where(trigger => CaseTransitions.All.All(way => way.Trigger != trigger)), Is.Empty);
        }
    }

    [Test]
    public void What_is_not_in_the_table_does_not_happen() =>
        Assert.That(CaseTransitions.Next(CaseState.Transferred, CaseTrigger.Back), Is.Null);

    private static HashSet<string> States => [.. Enum.GetValues<CaseState>().Select(state => state.Word())];
}
