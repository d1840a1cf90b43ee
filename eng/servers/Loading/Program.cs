using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Loading;

// Writes the sources of a config as tables that eng/servers/load.sh loads.
// Usage: dotnet run -c Release --project eng/servers/Loading -- <matcher.yaml or its folder> <folder to write into> [--null]
// --null: empty cells are NULL.
if (args is not [var config, var folder, .. var rest] || (rest is not [] && rest is not ["--null"]))
{
    Console.Error.WriteLine("Usage: Matcher.Loading <matcher.yaml or its folder> <folder> [--null]");
    return 2;
}

var problems = new ProblemList();
if (ConfigLoader.Load(Path.GetFullPath(config), problems) is { } loaded)
{
    var emptyAsNull = rest is ["--null"];
    foreach (var line in CountyTables.Write(loaded, Path.GetFullPath(folder), emptyAsNull, TimeProvider.System, problems))
        Console.WriteLine(line);
}

foreach (var problem in problems.All)
    Console.Error.WriteLine(ProblemText.Render(problem, CultureInfo.InvariantCulture));
return problems.HasErrors ? 1 : 0;
