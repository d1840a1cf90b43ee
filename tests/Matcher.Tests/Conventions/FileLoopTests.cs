using ArchUnitNET.Loader;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>No two files use each other in a loop: whoever reads one can read what it stands on without coming back.</summary>
[TestFixture]
public sealed class FileLoopTests
{
    internal static readonly SourceFiles Files = new(
        Path.Combine(Repository.Root, "src"),
        new ArchLoader().LoadAssemblies(typeof(MatchRun).Assembly, typeof(Generator).Assembly).Build());

    // Loops that may stay, or may stay for now, each with its reason: a loop of some of their files alone is one of them.
    private static readonly string[][] Named =
    [
        // A household is its people, and a person in the making asks where it lives: neither is anything without the other.
        ["Matcher.Samples/Population/Family.cs", "Matcher.Samples/Population/Resident.cs"],

        // What is stored is written by code that the compiler makes for the very type: one idea in two files.
        ["Matcher/FollowUp/Nights/StoredReason.cs", "Matcher/FollowUp/Nights/StoredReasonContext.cs"],

        // Opens when the scan is made where it is chosen, apart from what it is.
        ["Matcher/Formats/Scan/IRowScan.cs", "Matcher/Formats/Scan/RowScan.cs"],

        // A visitor names what it visits, and each of those takes it: so none can be forgotten.
        [
            "Matcher/Rules/Conditions/AllOf.cs", "Matcher/Rules/Conditions/AnyOf.cs", "Matcher/Rules/Conditions/Condition.cs",
            "Matcher/Rules/Conditions/FieldCondition.cs", "Matcher/Rules/Conditions/IConditionVisitor.cs", "Matcher/Rules/Conditions/NoneOf.cs",
        ],
        ["Matcher/Rules/Conditions/IOperandVisitor.cs", "Matcher/Rules/Conditions/Operand.cs"],
    ];

    [Test]
    public void No_files_use_each_other_in_a_loop() => Assert.That(
        Loops.Find(Files.Uses)
            .Where(loop => !Named.Any(named => loop.All(file => named.Contains(file))))
            .Select(loop => string.Join('\n', loop)),
        Is.Empty);

    [Test]
    public void Every_file_of_the_table_of_uses_is_there() =>
        Assert.That(Files.Uses.Keys,
            Does.Contain("Matcher/MatchRun.cs").And.Contain("Matcher.Samples/Generator.cs").And.Count.GreaterThan(500));

    [Test]
    public void A_loop_is_found()
    {
        var uses = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal)
        {
            ["a"] = ["b"], ["b"] = ["c"], ["c"] = ["a", "d"], ["d"] = ["e"], ["e"] = [],
        };
        Assert.That(Loops.Find(uses), Is.EqualTo(new[] { new[] { "a", "b", "c" } }));
    }

    [Test]
    public void A_loop_of_the_sources_is_found_where_one_is_made()
    {
        var uses = Files.Uses.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        uses["Matcher/Identity/IdNumber.cs"] = [.. uses["Matcher/Identity/IdNumber.cs"], "Matcher/Identity/IdReader.cs"];
        Assert.That(Loops.Find(uses).Any(loop => loop.Contains("Matcher/Identity/IdReader.cs")), Is.True);
    }
}
