using System.Globalization;
using Matcher.Bench.Recovery;
using Matcher.Generation.Damage;
using Matcher.Identity;

// dotnet run -c Release --project bench/Recovery [people on the roster] [people outside for each one on it] [seed] [side:kind]
// Every kind of damage that `matcher generate` knows; the last argument asks for some only: "roster:masked", "source:".
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var onRoster = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var outsiders = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20230706;
var wanted = args.Length > 3 ? args[3] : "";

var people = Population.Make(onRoster * (1 + outsiders), seed);
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
        Tell("source", kind, "", () => bench.Measure(kind, null, 0, withFields: false));
    foreach (var kind in NumberDamage.All)
        Tell("roster", kind, ", 1 in 100", () => bench.Measure(null, kind, 100, withFields: false));
    var masks = NumberDamage.All.Where(kind => kind.Kind.StartsWith("masked", StringComparison.Ordinal)).ToList();
    foreach (var kind in masks)
        Tell("source", kind, ", sex and birth date given", () => bench.Measure(kind, null, 0, withFields: true));
    bench = new Measurement(folder.FullName, Population.WithOldRoster(people, onRoster, seed), onRoster, seed);
    foreach (var kind in masks)
        Tell("source", kind, ", older roster", () => bench.Measure(kind, null, 0, withFields: false));
}
finally
{
    folder.Delete(recursive: true);
}

void Tell(string side, NumberDamage kind, string how, Func<Measured> measure)
{
    if (!$"{side}:{kind.Kind}{how}".StartsWith(wanted, StringComparison.Ordinal))
        return;
    var measured = measure();
    var grade = kind.Grade is null ? MatchGrade.C : Enum.Parse<MatchGrade>(kind.Grade);
    var found = measured.OfGrade(grade).Count(match => side == "source" || match.IsOfDamaged);
    var right = measured.OfGrade(grade).Count(match => match.IsRight && (side == "source" || match.IsOfDamaged));
    Console.WriteLine(
        $"| {side}: {kind.Kind}{how} | {grade} | {measured.Rows:N0} | {measured.Asked:N0} | {found:N0} | {found - right:N0} | {measured.Expected:N1} "
        + $"| {(found == 0 ? "-" : $"{(double)right / found:P2}")} | {(double)right / measured.Asked:P1} "
        + $"| {measured.Ambiguous:N0} | {measured.WrongOtherwise:N0} | {measured.OtherName:N0} | {measured.Prepared.TotalSeconds:N1} + {measured.Read.TotalSeconds:N1} |");
}
