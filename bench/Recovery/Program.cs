using System.Globalization;
using Matcher.Bench.Recovery;

// dotnet run -c Release --project bench/Recovery [people on the roster] [people outside for each one on it] [seed]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var onRoster = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var outsiders = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20230706;

var people = Population.Make(onRoster * (1 + outsiders), seed);
var names = people.CountBy(person => person.Name).Select(name => name.Value).OrderDescending().ToList();
Console.WriteLine($"{onRoster:N0} people on the roster, {people.Length - onRoster:N0} outside, {names.Count:N0} names; the commonest has {names[0]:N0} people, the hundredth {names[99]:N0}");
Console.WriteLine();
Console.WriteLine("| damage | rows | on the roster | found | wrong | expected wrong | precision | recall | ambiguous | wrong A, B | seconds |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
var folder = Directory.CreateTempSubdirectory("matcher-recovery-");
try
{
    var bench = new Measurement(folder.FullName, people, onRoster, seed);
    foreach (var kind in Damage.Kinds)
        Tell($"source: {kind.Name}", bench.Measure(kind, Damage.None, 0, withFields: false));
    var masks = Damage.Kinds.Where(kind => kind.Name.StartsWith("mask", StringComparison.Ordinal)).ToList();
    foreach (var kind in masks)
        Tell($"source: {kind.Name}, sex and birth date given", bench.Measure(kind, Damage.None, 0, withFields: true));
    foreach (var kind in Damage.Kinds)
        Tell($"roster, 1 in 100: {kind.Name}", bench.Measure(Damage.None, kind, 100, withFields: false));
    bench = new Measurement(folder.FullName, Population.WithOldRoster(people, onRoster, seed), onRoster, seed);
    foreach (var kind in masks)
        Tell($"source, older roster: {kind.Name}", bench.Measure(kind, Damage.None, 0, withFields: false));
}
finally
{
    folder.Delete(recursive: true);
}

static void Tell(string name, Measured measured)
{
    var found = measured.Recovered;
    Console.WriteLine(
        $"| {name} | {measured.Rows:N0} | {measured.Asked:N0} | {found:N0} | {found - measured.Right:N0} | {measured.Expected:N1} "
        + $"| {(found == 0 ? "-" : $"{(double)measured.Right / found:P2}")} | {(double)measured.Right / measured.Asked:P1} "
        + $"| {measured.Ambiguous:N0} | {measured.WrongOtherwise:N0} | {measured.Prepared.TotalSeconds:N1} + {measured.Read.TotalSeconds:N1} |");
}
