using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Values;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Files;

[TestFixture]
public sealed class SourceAgeTests
{
    private static readonly SourceInput Input = new("vehicles", new InputFiles(["v*.csv"]), 0.05, Place.Nowhere)
    {
        MaxAge = new Period(35, PeriodUnit.Days),
    };

    [TestCase("v-20230601.csv", null, TestName = "On the last day it still holds")] // 35 days before 6 July
    [TestCase("v-20230531.csv", ProblemCode.SourceTooOld, TestName = "A day later it is too old")]
    [TestCase("v.csv", ProblemCode.SourceAgeUnknown, TestName = "A limit that cannot be checked must not look kept")]
    public void A_source_may_be_so_old(string file, ProblemCode? problem) =>
        Assert.That(SourceAge.Fault(Input, Files(file), AsOf)?.Code, Is.EqualTo(problem));

    [Test]
    public void Of_several_files_the_newest_counts() =>
        Assert.That(SourceAge.Fault(Input, Files("v-202301.csv", "v-202306.csv", "v-note.csv"), AsOf), Is.Null);

    [Test]
    public void The_config_may_say_the_date_itself()
    {
        Assert.That(SourceAge.Fault(Input with { Dated = new DateOnly(2023, 7, 1) }, Files("v-20200101.csv"), AsOf), Is.Null);
        Assert.That(SourceAge.Fault(Input with { Dated = new DateOnly(2020, 7, 1) }, Files("v.csv"), AsOf)?.Code,
            Is.EqualTo(ProblemCode.SourceTooOld));
    }

    [Test]
    public void Without_a_limit_nothing_is_asked() =>
        Assert.That(SourceAge.Fault(Input with { MaxAge = null }, Files("v.csv"), AsOf), Is.Null);

    private static ImmutableArray<InputFile> Files(params string[] names) => [.. names.Select((name, i) => new InputFile(i, name, name))];
}
