using Matcher.Foundation.Problems;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Checking;

/// <summary>On the first day the secret is missing and much else is wrong: a check tells all of it at once.</summary>
public sealed class SecretCheckTests
{
    [Test]
    public void A_check_goes_on_without_a_secret()
    {
        using var run = new SmallRun { Secret = "short" }
            .Roster("roster.csv", RosterHeader, $"1,柳林镇,东村,测试甲,测试甲,{Id(1)},户主,农村低保,1,300,2020-01")
            .Source("vehicles", "甲,乙", "1,2");
        Assert.That(run.Check().Problems.Select(problem => problem.Code),
            Does.Contain(ProblemCode.SecretTooShort).And.Contain(ProblemCode.FileWithoutHeader));
    }
}
