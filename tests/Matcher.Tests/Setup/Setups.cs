using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Setup.Plans;
using Matcher.Support;

namespace Matcher.Setup;

/// <summary>Working folders made in tests.</summary>
internal static class Setups
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    public static string Rules { get; } = Path.Combine(Repository.Root, "rules");

    /// <summary>Plans a working folder for the files that lie in it.</summary>
    public static SetupPlan Plan(TemporaryFolder folder, string? county = "柳林县", string? from = null)
    {
        var problems = new ProblemList();
        var request = new SetupRequest(folder.Path, from ?? folder.Path, county, Rules, new DateOnly(2023, 7, 6), Chinese);
        var plan = FolderSetup.Plan(request, TimeProvider.System, problems, CancellationToken.None);
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, Chinese)), Is.Empty);
        return plan!;
    }

    /// <summary>Plans it and writes it.</summary>
    public static SetupPlan Make(TemporaryFolder folder, string? county = "柳林县")
    {
        var plan = Plan(folder, county);
        FolderSetup.Write(plan);
        return plan;
    }

    /// <summary>Loads the config that was written.</summary>
    public static MatcherConfig Config(TemporaryFolder folder)
    {
        var problems = new ProblemList();
        var config = ConfigLoader.Load(folder.Path, problems, Rules);
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, Chinese)), Is.Empty);
        return config!;
    }
}
