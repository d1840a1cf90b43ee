using System.Globalization;
using Matcher.Bench.Recovery;
using Matcher.Identity;
using Matcher.Samples.Damage;

// dotnet run -c Release --project bench/Recovery [people on the roster] [people outside for each one on it] [seed] [rows]
// Every kind of damage that `matcher generate` knows; the last argument asks for some rows only: "source: masked".
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var onRoster = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var offRosterPerPerson = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20230706;
var wanted = args.Length > 3 ? args[3] : "";

var people = Population.Make(onRoster * (1 + offRosterPerPerson), seed);
var names = people.CountBy(person => person.Name).Select(name => name.Value).OrderDescending().ToList();
Console.WriteLine($"{onRoster:N0} people on the roster, {people.Length - onRoster:N0} outside, {names.Count:N0} names; the commonest has {names[0]:N0} people, the hundredth {names[99]:N0}");
Console.WriteLine();
Console.WriteLine("| damage | grade | rows | on the roster | found | wrong | expected wrong | precision | recall | ambiguous | wrong A, B | another name | seconds |");
Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
var folder = Directory.CreateTempSubdirectory("matcher-recovery-");
try
{
    var bench = new Measurement(folder.FullName, people, onRoster, seed);
    foreach (var kind in NumberDamage.All)
        InSource(kind, "", withFields: false);
    OnRoster(every: 10);
    var masks = NumberDamage.All.Where(kind => kind.Kind.StartsWith("masked", StringComparison.Ordinal)).ToList();
    foreach (var kind in masks)
        InSource(kind, ", sex and birth date given", withFields: true);
    bench = new Measurement(folder.FullName, Population.WithOldRoster(people, onRoster, seed), onRoster, seed);
    foreach (var kind in masks)
        InSource(kind, ", older roster", withFields: false);

    void InSource(NumberDamage kind, string how, bool withFields)
    {
        if (!IsWanted($"source: {kind.Kind}{how}"))
            return;
        var measured = bench.InSource(kind, withFields);
        Tell($"source: {kind.Kind}{how}", GradeOf(kind), measured.Rows, measured.Asked, measured.Matches, measured);
    }

    void OnRoster(int every)
    {
        if (!IsWanted("roster"))
            return;
        var measured = bench.OnRoster(NumberDamage.All, every);
        foreach (var kind in NumberDamage.All)
            Tell($"roster: {kind.Kind}", GradeOf(kind), measured.Rows, measured.DamagedOnRoster.GetValueOrDefault(kind),
                measured.Matches.Where(match => match.OnRoster == kind), measured);
    }
}
finally
{
    folder.Delete(recursive: true);
}

bool IsWanted(string row) => row.StartsWith(wanted, StringComparison.Ordinal);

static MatchGrade GradeOf(NumberDamage kind) => kind.Grade is null ? MatchGrade.C : Enum.Parse<MatchGrade>(kind.Grade);

static void Tell(string name, MatchGrade grade, long rows, long asked, IEnumerable<Found> matches, Measured all)
{
    var found = matches.Where(match => match.Grade == grade).ToList();
    var right = found.Count(match => match.IsRight);
    Console.WriteLine(
        $"| {name} | {grade} | {rows:N0} | {asked:N0} | {found.Count:N0} | {found.Count - right:N0} | {found.Sum(match => match.Coincidence):N1} "
        + $"| {(found.Count == 0 ? "-" : $"{100.0 * right / found.Count:F2}%")} | {100.0 * right / Math.Max(1, asked):F1}% "
        + $"| {all.Ambiguous:N0} | {all.WrongOtherwise:N0} | {all.OtherName:N0} | {all.Prepared.TotalSeconds:N1} + {all.Read.TotalSeconds:N1} |");
}
