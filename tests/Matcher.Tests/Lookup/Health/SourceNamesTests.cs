using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Health;

/// <summary>A source, or a roster, whose names mostly disagree is garbled or about other people.</summary>
[TestFixture]
public sealed class SourceNamesTests
{
    [TestCase("别人,别人,别人,王4,王5", true)] // three of five
    [TestCase("别人,别人,王3,王4,王5", false)] // two of five: changed names and typing mistakes
    [TestCase("别人,别人,别人,别人,", false)] // four with a name: too few to say anything
    [TestCase("别人,别人,别人,王4,王5,王6", false)] // half
    [TestCase("Íõ1,Íõ2,Íõ3,Íõ4,Íõ5", true)] // one code page taken for another
    [TestCase("????,???,??,???,??", true)] // characters that the code page did not have
    [TestCase("\uFFFD\uFFFD,\uFFFD,\uFFFD,\uFFFD,\uFFFD", true)] // no text in any encoding
    [TestCase("**,**,**,**,**", false)] // masked on purpose: as if there were no name
    [TestCase("王*,王*,王*,王*,王*", false)] // masked, and what is left agrees
    [TestCase(",,,,", false)] // no names at all
    [TestCase("NULL,nan,None,\\N,#N/A", false)] // nor here
    public void A_source_is_suspect_when_more_than_half_of_at_least_five_disagree(string names, bool isSuspect)
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 6).Select(i => ($"王{i}", i)));
        folder.Write("v.csv", Cars(names.Split(',').Select((name, i) => (name, i + 1))));
        var result = Match(folder, roster, "v.csv");
        Assert.That(result.Matches.Failure?.Code, Is.EqualTo(isSuspect ? ProblemCode.SourceNamesDisagree : (ProblemCode?)null));
        Assert.That(result.Files.Single().Matched, Is.EqualTo(names.Split(',').Length),
            "the rows are about people on the roster, whatever they are called");
    }

    [Test]
    public void It_is_told_with_both_figures_and_the_column()
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 8).Select(i => ($"王{i}", i)));
        folder.Write("v.csv", Cars(Enumerable.Range(1, 8).Select(i => (i <= 6 ? "张三" : $"王{i}", i))));
        var told = Match(folder, roster, "v.csv").Problems.Single();
        Assert.That((told.Severity, told.Where.File, told.Where.Column), Is.EqualTo((Severity.Error, "v.csv", "所有人")));
        Assert.That(told.Told(), Is.EqualTo(new[] { "6", "8" }));
    }

    [Test]
    public void One_garbled_file_of_two_makes_the_source_suspect_however_long_the_other_is()
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 40).Select(i => ($"王{i}", i)));
        folder.Write("v-1.csv", Cars(Enumerable.Range(1, 34).Select(i => ($"王{i}", i))));
        folder.Write("v-2.csv", Cars(Enumerable.Range(35, 5).Select(i => ("鐜嬪皬鏄", i))));
        var told = Match(folder, roster, "v-*.csv").Problems.Single();
        Assert.That((told.Code, told.Where.File), Is.EqualTo((ProblemCode.SourceNamesDisagree, "v-2.csv")));
    }

    [Test]
    public void Small_files_are_judged_together()
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 6).Select(i => ($"王{i}", i)));
        for (var i = 1; i <= 6; i++)
            folder.Write($"v-{i}.csv", Cars([("别人", i)]));
        var told = Match(folder, roster, "v-*.csv").Problems.Single();
        Assert.That((told.Code, told.Where.File), Is.EqualTo((ProblemCode.SourceNamesDisagree, "vehicles")));
    }

    [Test]
    public void The_names_do_not_depend_on_the_number_of_parts([Values(64, 200, 4096)] long partSize)
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 30).Select(i => ($"王{i}", i)));
        folder.Write("v.csv", Cars(Enumerable.Range(1, 30).Select(i => (i % 3 == 0 ? $"王{i}" : "别人", i))));
        Assert.That(Match(folder, roster, "v.csv", partSize: partSize).Problems.Single().Told(), Is.EqualTo(new[] { "20", "30" }));
    }

    [TestCase(1, false)] // one source alone does not show whose names are wrong
    [TestCase(2, true)]
    public void Where_every_source_disagrees_it_is_the_roster(int sources, bool isRoster)
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 6).Select(i => ($"鐜{i}", i)));
        folder.Write("v.csv", Cars(Enumerable.Range(1, 6).Select(i => ($"王{i}", i))));
        var names = new RosterNames(roster);
        for (var i = 0; i < sources; i++)
            names.Add(Match(folder, roster, "v.csv").Names);
        Assert.That(
            names.Faults().Select(fault => (fault.Code, fault.Where.File, fault.Where.Column)),
            Is.EqualTo(isRoster
                ? [(ProblemCode.RosterNamesDisagree, "roster.csv", "姓名")]
                : Array.Empty<(ProblemCode, string?, string?)>()));
    }

    [Test]
    public void A_source_that_agrees_speaks_for_the_roster()
    {
        using var folder = new TemporaryFolder();
        var roster = RosterOf(folder, Enumerable.Range(1, 6).Select(i => ($"王{i}", i)));
        folder.Write("good.csv", Cars(Enumerable.Range(1, 6).Select(i => ($"王{i}", i))));
        folder.Write("bad.csv", Cars(Enumerable.Range(1, 6).Select(i => ("别人", i))));
        var names = new RosterNames(roster);
        names.Add(Match(folder, roster, "bad.csv").Names);
        names.Add(Match(folder, roster, "bad.csv").Names);
        names.Add(Match(folder, roster, "good.csv").Names);
        Assert.That(names.Faults(), Is.Empty);
    }

    private static LoadedRoster RosterOf(TemporaryFolder folder, IEnumerable<(string Name, int Number)> people) =>
        SmallCounty.Roster(folder,
            "乡镇,户编号,姓名,身份证号\n" + string.Concat(people.Select(one => $"柳林镇,{one.Number},{one.Name},{Id(one.Number)}\n")), out _);

    private static string Cars(IEnumerable<(string Name, int Number)> owners) =>
        "身份证号,所有人,号牌号码\n" + string.Concat(owners.Select(one => $"{Id(one.Number)},{one.Name},晋J{one.Number:00000}\n"));
}
