using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.Rules.Demand;
using Matcher.Samples.Damage;
using Matcher.Samples.Randomness;

namespace Matcher.Bench.Recovery;

/// <summary>Writes a roster and a source, has them matched as in any run, and compares with the truth.</summary>
internal sealed class Measurement(string folder, Citizen[] people, int onRoster, int seed)
{
    private static readonly DateOnly AsOf = new(2023, 7, 6);

    private static readonly SourceDefinition RosterDefinition = Define(
        "roster", ("乡镇", ColumnRole.Township), ("户编号", ColumnRole.HouseholdNumber), ("姓名", ColumnRole.Name), ("身份证号", ColumnRole.IdNumber));

    private static readonly SourceDefinition Source = Define(
        "source", ("身份证号", ColumnRole.IdNumber), ("姓名", ColumnRole.Name), ("性别", ColumnRole.None), ("出生日期", ColumnRole.None), ("真值", ColumnRole.None));

    /// <summary>Measures one kind of damage that happens to every number of the source.</summary>
    /// <param name="damage">What happens.</param>
    /// <param name="withFields">Whether the source has sex and birth date, one in a hundred of them wrong.</param>
    public Measured InSource(NumberDamage damage, bool withFields)
    {
        WriteRoster([], every: 1);
        return Measure([], WriteSource(damage, withFields));
    }

    /// <summary>Measures kinds of damage that happen in turn to one in so many numbers of the roster.</summary>
    public Measured OnRoster(IReadOnlyList<NumberDamage> kinds, int every)
    {
        var damaged = WriteRoster(kinds, every);
        WriteSource(damage: null, withFields: false);
        return Measure(damaged, damaged.Count(kind => kind is not null));
    }

    private Measured Measure(NumberDamage?[] damaged, long asked)
    {
        var ids = new IdReader(AsOf);
        var files = new SharedFiles(TimeProvider.System);
        var problems = new ProblemList();
        var roster = new RosterReader(RosterDefinition, ids,
            new TownshipList("", [new WorkingGroup("", [.. Enumerable.Range(1, 15).Select(Township)])]), files)
            .Read(new InputFiles(["roster.csv"]), folder, problems, CancellationToken.None)!.Roster;
        var watch = Stopwatch.StartNew();
        var context = MatchingContext.Of(roster, ids);
        var prepared = watch.Elapsed;
        var rejects = new CountedRejects();
        var catalogue = new SourceCatalogue(RosterDefinition, ImmutableDictionary<string, SourceDefinition>.Empty.Add(Source.Id, Source));
        var location = new FileLocation(folder, files, AsOf) { Parallelism = Environment.ProcessorCount, PartSize = CsvParts.DefaultSize };
        var input = new SourceInput(Source.Id, new InputFiles(["source.csv"]), 1, Place.Nowhere);
        var result = new SourceLookup(context, catalogue, location, new Silent())
            .Read(input, RowDemand.EveryMatch(Source), rejects, CancellationToken.None);
        return new Measured(
            asked,
            result.Files.Single().Rows,
            [
                .. result.Matches.Matches.Select(match =>
                    new Found(match.Grade, Truth(match) == match.Person.Index, match.Recovery?.Coincidence ?? 0,
                        damaged.ElementAtOrDefault(match.Person.Index))),
            ],
            damaged.OfType<NumberDamage>().CountBy(kind => kind).ToDictionary(),
            rejects.Ambiguous,
            prepared,
            watch.Elapsed - prepared);
    }

    private static int Truth(Match match) => int.Parse(match.Row.Value("真值")!, CultureInfo.InvariantCulture);

    private NumberDamage?[] WriteRoster(IReadOnlyList<NumberDamage> kinds, int every)
    {
        var random = new SeededRandom(seed, "roster");
        var damaged = new NumberDamage?[onRoster];
        using var writer = Open("roster.csv", "乡镇,户编号,姓名,身份证号");
        for (var i = 0; i < onRoster; i++)
        {
            var damage = kinds.Count > 0 && i % every == 0 ? kinds[i / every % kinds.Count] : null;
            var id = damage?.Write(people[i].Id, random);
            damaged[i] = id is null ? null : damage;
            writer.WriteLine($"{Township(i % 15 + 1)},{i},{people[i].Name},{CsvField(id ?? people[i].Id)}");
        }

        return damaged;
    }

    // Everybody once, in an order that does not say who is on the roster.
    private long WriteSource(NumberDamage? damage, bool withFields)
    {
        var random = new Random(seed + 2);
        var damages = new SeededRandom(seed, "source");
        var order = Enumerable.Range(0, people.Length).ToArray();
        random.Shuffle(order);
        long asked = 0;
        using var writer = Open("source.csv", withFields ? "身份证号,姓名,性别,出生日期,真值" : "身份证号,姓名,真值");
        foreach (var i in order)
        {
            if ((damage is null ? people[i].Id : damage.Write(people[i].Id, damages)) is not { } id)
                continue;
            asked += i < onRoster ? 1 : 0;
            var fields = withFields ? $"{(people[i].IsMale ^ random.Next(100) == 0 ? "男" : "女")},{BirthOf(people[i], random)}," : "";
            writer.WriteLine($"{CsvField(id)},{people[i].Name},{fields}{i}");
        }

        return asked;
    }

    private static string BirthOf(Citizen citizen, Random random) => random.Next(100) == 0 ? "19700101" : citizen.Birth;

    private StreamWriter Open(string name, string header)
    {
        var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false));
        writer.WriteLine(header);
        return writer;
    }

    private static string CsvField(string id) =>
        id.Contains('"', StringComparison.Ordinal) ? $"\"{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : id;

    private static string Township(int number) => $"第{number}镇";

    private static SourceDefinition Define(string id, params (string Name, ColumnRole Role)[] columns) =>
        new(id, id, id, [.. columns.Select((column, index) => new ColumnDefinition(
            index, column.Name, column.Role, ColumnType.Text, column.Role != ColumnRole.None, [], ImmutableDictionary<string, string>.Empty))]);

    private sealed class CountedRejects : IRejectSink
    {
        public long Ambiguous { get; private set; }

        public void Add(Reject reject) =>
            Ambiguous += reject.Reason is ProblemCode.RejectIdAmbiguous or ProblemCode.RejectIdRosterDamaged ? 1 : 0;
    }

    private sealed class Silent : IRunProgress
    {
        public void Stage(RunStage stage)
        {
        }

        public void Reading(FileProgress file)
        {
        }

        public void Problem(Problem problem)
        {
        }

        public void Bug(Exception exception)
        {
        }
    }
}

/// <summary>One match, held against the truth.</summary>
/// <param name="Grade">Its grade.</param>
/// <param name="IsRight">Whether the row is about this person.</param>
/// <param name="Coincidence">The estimate of grade C, else 0.</param>
/// <param name="OnRoster">How the person's number was damaged on the roster; null: not at all.</param>
internal readonly record struct Found(MatchGrade Grade, bool IsRight, double Coincidence, NumberDamage? OnRoster);

/// <summary>What a measurement gave.</summary>
/// <param name="Asked">Rows about somebody on the roster whose number is damaged on either side.</param>
/// <param name="Rows">Rows of the source.</param>
/// <param name="Matches">All matches.</param>
/// <param name="DamagedOnRoster">How many numbers of the roster were damaged, by kind.</param>
/// <param name="Ambiguous">Rows rejected because it is not sure who is meant.</param>
/// <param name="Prepared">Time to build index and possible numbers.</param>
/// <param name="Read">Time to read the source.</param>
internal sealed record Measured(long Asked, long Rows, ImmutableArray<Found> Matches, Dictionary<NumberDamage, int> DamagedOnRoster,
    long Ambiguous, TimeSpan Prepared, TimeSpan Read)
{
    public int WrongOtherwise => Matches.Count(match => match is { Grade: MatchGrade.A or MatchGrade.B, IsRight: false });

    /// <summary>Rows with the number of somebody on the roster and another name: shown as doubtful, never as found.</summary>
    public int OtherName => Matches.Count(match => match.Grade == MatchGrade.D);
}
