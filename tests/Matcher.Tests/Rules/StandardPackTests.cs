using System.Globalization;
using System.Reflection;
using Matcher.Problems;
using Matcher.Sources;

namespace Matcher.Rules;

/// <summary>The pack in <c>rules/</c> as it is shipped. Loading it runs every rule's own examples.</summary>
[TestFixture]
public sealed class StandardPackTests
{
    private static readonly string Root =
        typeof(StandardPackTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    private readonly ProblemList _problems = new();
    private SourceCatalogue _catalogue = null!;
    private RulePack? _pack;

    [OneTimeSetUp]
    public void Load()
    {
        _catalogue = SourceCatalogue.Load(Path.Combine(Root, "rules"), "rules", _problems)!;
        _pack = RulePack.Load(Path.Combine(Root, "rules"), "rules", _catalogue, _problems);
    }

    [Test]
    public void It_is_in_order_and_every_example_holds()
    {
        Assert.That(_problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
        Assert.That(_pack, Is.Not.Null);
    }
}
