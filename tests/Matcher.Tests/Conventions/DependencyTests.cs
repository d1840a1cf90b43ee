using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.NUnit;
using Matcher.Samples;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Matcher.Conventions;

[TestFixture]
public sealed class DependencyTests
{
    /// <summary>
    /// The stages of the pipeline, each allowed to know those before it. Runs, which ties them together, comes last;
    /// MatchRun itself stands above all.
    /// </summary>
    private static readonly string[] Order =
    [
        "Foundation", "Values", "Identity", "Catalogue", "Formats", "Roster", "Inspection", "Recovery", "Matches", "Rules", "Setup", "Lookup",
        "Hits", "Scheduling", "RunFacts", "FollowUp", "Reports", "Returns", "Runs",
    ];

    private static readonly Architecture Engine = new ArchLoader().LoadAssemblies(typeof(MatchRun).Assembly).Build();

    private static readonly Architecture WithSamples = new ArchLoader()
        .LoadAssemblies(typeof(MatchRun).Assembly, typeof(Generator).Assembly)
        .Build();

    [Test]
    public void Every_folder_has_its_place_in_the_order()
    {
        var folders = typeof(MatchRun).Assembly.GetTypes()
            .Select(type => type.Namespace)
            .Where(name => name is not null && name.StartsWith("Matcher.", StringComparison.Ordinal))
            .Select(name => name!.Split('.')[1])
            .Distinct();
        Assert.That(folders, Is.SubsetOf(Order));
    }

    [Test]
    public void Dependencies_point_one_way([ValueSource(nameof(Order))] string stage)
    {
        var later = Order.SkipWhile(name => name != stage).Skip(1).ToArray();
        if (later.Length == 0)
            return;
        Types().That().ResideInNamespaceMatching($@"^Matcher\.{stage}(\..*)?$")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Matcher\.({string.Join("|", later)})(\..*)?$"))
            .WithoutRequiringPositiveResults()
            .Check(Engine);
    }

    [Test]
    public void The_engine_does_not_know_that_counties_can_be_made_up() =>
        Assert.That(typeof(MatchRun).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name),
            Has.None.EqualTo(typeof(Generator).Assembly.GetName().Name));

    [Test]
    public void A_county_is_made_up_without_what_it_is_to_try()
    {
        // What an ID number is, what a description says that words stand for, and how an archive is packed: nothing else of the engine.
        var others = Types().That().ResideInNamespaceMatching(@"^Matcher\.(?!Samples|Identity(\..*)?$|Catalogue\.|Reports\.Packaging$)");
        Types().That().ResideInNamespaceMatching(@"^Matcher\.Samples").Should().NotDependOnAny(others).Check(WithSamples);
    }

    [Test]
    public void The_check_itself_can_fail()
    {
        // Lookup does depend on an earlier stage; forbidding that must be noticed.
        var rule = Types().That().ResideInNamespaceMatching(@"^Matcher\.Lookup\.Keys$")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Matcher\.Identity$"));
        Assert.That(rule.HasNoViolations(Engine), Is.False);
    }
}
