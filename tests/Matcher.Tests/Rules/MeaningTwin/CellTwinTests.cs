using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Runs.Metamorphic;

namespace Matcher.Rules.MeaningTwin;

/// <summary>Cells in random words, one by one: what the engine takes them to mean is what the twin does.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class CellTwinTests
{
    private const int Cells = 1_500;

    private static readonly SourceCatalogue Catalogue = SourceCatalogue.Load(CountyRun.RulesFolder, "rules", new ProblemList())!;

    private static IEnumerable<TestCaseData> Columns =>
        from source in Catalogue.Sources.Values.Append(Catalogue.Roster)
        from column in source.Columns
        where column.Meanings is not null
        select new TestCaseData(source.Id, column.Name).SetArgDisplayNames(source.Id, column.Name);

    [TestCaseSource(nameof(Columns))]
    public void A_cell_means_the_same_to_engine_and_twin(string source, string column)
    {
        var engine = (source == SourceDefinition.RosterId
            ? Catalogue.Roster
            : Catalogue.Sources[source]).Columns.Single(one => one.Name == column);
        var twin = TwinSource.Of(Path.Combine(CountyRun.RulesFolder, "sources",
            $"{source}.yaml")).Columns.Single(one => one.Name == column).Meanings!;
        var rewriter = new TwinRewriter(new Random(1));
        var cells = twin.Written.Values.SelectMany(words => words).Where(word => !word.Contains('*', StringComparison.Ordinal))
            .Concat(Enumerable.Range(0, Cells)
                .Select(index => rewriter.Rewrite(twin, twin.Names[index % twin.Names.Length], mayBeUnknown: true)))
            .Distinct();
        var differences = cells.Where(cell => Engine(cell) != Twin(cell))
            .Select(cell => $"「{cell}」: engine {Engine(cell)}, twin {Twin(cell)}")
            .ToList();
        Assert.That(differences, Is.Empty, () => string.Join('\n', differences));

        string Engine(string cell)
        {
            var meaning = engine.Meanings!.Of(engine.ToWords(cell));
            return string.Join(' ', twin.Names.Select(name => Word(name, meaning.IsOneOf(engine.Meanings.BitOf(name)))));
        }

        string Twin(string cell)
        {
            var meaning = twin.Read(cell);
            return string.Join(' ',
                twin.Names.Select(name => Word(name, meaning.Holds.Contains(name) ? true : meaning.MayHold.Contains(name) ? null : false)));
        }

        static string Word(string name, bool? holds) => holds switch { true => name, null => $"{name}?", false => "-" };
    }
}
