using System.CommandLine;
using System.Globalization;
using System.Text;
using Matcher.Bench.Yardstick;
using Matcher.Bench.Yardstick.Engines;

// dotnet run -c Release --project bench/Yardstick -- run|scaling|crowded [folder]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var folder = new Argument<string>("folder")
{
    Description = "where the county is, or is to be made; outside the repository",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "matcher-yardstick"),
};
var program = new Option<string?>("--matcher") { Description = "a published matcher; without it one is published first" };
var people = new Option<int>("--people") { Description = "people on the roster", DefaultValueFactory = _ => 200_000 };
var rows = new Option<long>("--rows") { Description = "rows of all sources", DefaultValueFactory = _ => 10_000_000 };
var rounds = new Option<int>("--rounds") { Description = "rounds; each runs every engine once", DefaultValueFactory = _ => 5 };
var engines = new Option<string[]>("--engines")
{
    Description = "matcher, duckdb, sqlite",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => ["matcher", "duckdb", "sqlite"],
};
var differences = new Option<string?>("--differences") { Description = "a file for what one engine found and another did not" };

var run = new Command("run", "one run: Matcher, DuckDB and SQLite side by side over the same files")
{
    folder,
    program,
    people,
    rows,
    rounds,
    engines,
    differences,
};
run.SetAction(parse =>
{
    var matcher = PublishedMatcher.GetOrMake(parse.GetValue(program));
    var county = County.GetOrMake(parse.GetRequiredValue(folder), matcher, parse.GetValue(people), parse.GetValue(rows));
    return new SideBySide(county, parse.GetRequiredValue(engines), parse.GetValue(differences)).Run(parse.GetValue(rounds), matcher);
});

var sizes = new Option<string[]>("--sizes")
{
    Description = "people x rows",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => Scaling.Sizes,
};
var keep = new Option<bool>("--keep") { Description = "keep the counties, so that they need not be made again" };
var scaling = new Command("scaling", "Matcher alone: how time and memory grow with the rows and with the roster")
{
    folder,
    program,
    rounds,
    sizes,
    keep,
};
scaling.SetAction(parse => new Scaling(parse.GetRequiredValue(folder), parse.GetValue(keep))
    .Run([.. parse.GetRequiredValue(sizes).Select(CountySize.Parse)], parse.GetValue(rounds),
        PublishedMatcher.GetOrMake(parse.GetValue(program))));

var crowd = new Option<int>("--people") { Description = "people on the roster", DefaultValueFactory = _ => 10_000 };
var each = new Option<int>("--rows") { Description = "rows about each of them in each of four sources", DefaultValueFactory = _ => 60 };
var crowded = new Command("crowded", "Matcher alone: many rows about everybody on the roster") { folder, program, crowd, each };
crowded.SetAction(parse => Crowded.Run(
    Path.Combine(Path.GetFullPath(parse.GetRequiredValue(folder)), $"crowded-{parse.GetValue(crowd)}x{parse.GetValue(each)}"),
    parse.GetValue(crowd), parse.GetValue(each), PublishedMatcher.GetOrMake(parse.GetValue(program))));

// What the run starts: an engine alone in a process, so that its time and its peak memory are its own.
var output = new Argument<string>("output");
var duckdb = new Command("duckdb") { folder, output };
duckdb.Hidden = true;
duckdb.SetAction(parse => DuckDbRun.Run(new County(parse.GetRequiredValue(folder)), parse.GetRequiredValue(output)));
var sqlite = new Command("sqlite") { folder, output };
sqlite.Hidden = true;
sqlite.SetAction(parse => SqliteRun.Run(new County(parse.GetRequiredValue(folder)), parse.GetRequiredValue(output)));

return new RootCommand("Matcher's yardstick") { run, scaling, crowded, duckdb, sqlite }.Parse(args).Invoke();
