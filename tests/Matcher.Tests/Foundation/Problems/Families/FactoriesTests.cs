using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Matcher.Support;

namespace Matcher.Foundation.Problems.Families;

/// <summary>Every factory method, asked for a problem with a value of its own for each parameter.</summary>
[TestFixture]
public sealed partial class FactoriesTests
{
    private static readonly ImmutableArray<MethodInfo> Factories =
    [
        .. typeof(YamlProblems).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(YamlProblems).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Problem)),
    ];

    [Test]
    public void Every_problem_has_a_factory() => Assert.That(
        Factories.SelectMany(factory => All(factory)).Select(problem => problem.Code).Distinct(),
        Is.EquivalentTo(Enum.GetValues<ProblemCode>()));

    // Whoever makes one on their own can give a text arguments that are not its own.
    [Test]
    public void Nobody_else_makes_problems()
    {
        var root = Repository.Root;
        var elsewhere = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "Families" && Path.GetFileName(file) is not "StoredReason.cs")
            .Where(file => Making().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);
        Assert.That(elsewhere, Is.Empty);
    }

    [TestCaseSource(nameof(Factories))]
    public void Its_arguments_are_those_that_the_text_has_places_for(MethodInfo factory)
    {
        foreach (var problem in All(factory))
        {
            foreach (var language in (CultureInfo[])[CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("zh-Hans")])
            {
                var text = Texts.Of(ProblemDeclarations.Of(problem.Code).Key, language);
                Assert.That(
                    Placeholder().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct(),
                    Is.EquivalentTo(Enumerable.Range(0, problem.Arguments.Length)),
                    problem.Code.ToString());
            }
        }
    }

    [TestCaseSource(nameof(Factories))]
    public void Every_parameter_is_told_in_its_order(MethodInfo factory)
    {
        var parameters = factory.GetParameters().Where(parameter => parameter.Name is not ("where" or "isCertain" or "reason")
            || parameter.ParameterType == typeof(string)).ToList();
        Assert.That(
            All(factory)[0].Told(),
            Is.EqualTo(parameters.Select(parameter => Shown(parameter.ParameterType, parameter.Position))));
    }

    // Whatever is wrong with a source as a whole goes into a letter, and so do its rejects.
    [TestCaseSource(nameof(Factories))]
    public void What_a_letter_may_say_has_a_text_without_what_the_bureau_is_to_do(MethodInfo factory)
    {
        foreach (var problem in All(factory).Where(problem => problem.Severity == Severity.Error && CanBeTheAgencys(problem)))
        {
            Assert.That(ProblemText.Brief(problem, CultureInfo.InvariantCulture),
                Is.Not.Empty.And.Not.Contain("max_").And.Not.Contain("config"));
            Assert.That(ProblemText.Brief(problem, CultureInfo.GetCultureInfo("zh-Hans")),
                Does.Match(@"\p{IsCJKUnifiedIdeographs}").And.Not.Contain("。"));
        }
    }

    private static bool CanBeTheAgencys(Problem problem) => ProblemDeclarations.Of(problem.Code).Family
        is ProblemFamily.File or ProblemFamily.Workbook or ProblemFamily.Archive or ProblemFamily.Header or ProblemFamily.Source
        or ProblemFamily.Reject;

    private static ImmutableArray<Problem> All(MethodInfo factory) =>
        factory.GetParameters() is [{ ParameterType: var only }] && only == typeof(ProblemCode)
        ? [.. Enum.GetValues<ProblemCode>().Where(IsReject).Select(code => (Problem)factory.Invoke(null, [code])!)]
        : [
            (Problem)factory.Invoke(null,
                [.. factory.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Position))])!,
        ];

    private static bool IsReject(ProblemCode code) => ProblemDeclarations.Of(code).Family == ProblemFamily.Reject;

    private static object Value(Type type, int position) => type switch
    {
        _ when type == typeof(Place) => new Place($"file{position}"),
        _ when type == typeof(string) => $"text{position}",
        _ when type == typeof(long) => 10L + position,
        _ when type == typeof(double) => position / 100.0,
        _ when type == typeof(bool) => true,
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(position),
        _ when type == typeof(DateOnly) => new DateOnly(2023, 7, 1 + position),
        _ when type == typeof(IEnumerable<string>) => (string[])[$"word{position}"],
        _ when type == typeof(ProblemArgument.Hint) => new ProblemArgument.Hint($"meant{position}", []),
        _ when type == typeof(ProblemArgument.Seen) => new ProblemArgument.Seen([new SeenCount(SeenKind.Masked, position)]),
        _ when type == typeof(YamlShape) => YamlShape.List,
        _ when type == typeof(ValueKind) => (ValueKind)(position % 4),
        _ => throw new InvalidOperationException($"No value of {type}."),
    };

    private static string Shown(Type type, int position) => Value(type, position) switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double share => share.ToString("P0", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> words => words.Single(),
        ProblemArgument argument => argument.InWords(CultureInfo.InvariantCulture),
        YamlShape shape => new ProblemArgument.Shape(shape).InWords(CultureInfo.InvariantCulture),
        ValueKind kind => new ProblemArgument.Kind(kind).InWords(CultureInfo.InvariantCulture),
        Place place => ProblemText.Where(place, CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"No words for {other}."),
    };

    [GeneratedRegex(@"\bProblem\.(Error|Warning)\(|\bnew Problem\(")]
    private static partial Regex Making();

    [GeneratedRegex(@"(?<!\{)(?:\{\{)*\{(\d+)")]
    private static partial Regex Placeholder();
}
