using System.Reflection;
using Matcher;
using Matcher.CommandProfile;
using Matcher.Samples;

// Watches runs of a small county and writes which methods they used, for the compiler of the published program.
// Usage: Matcher.CommandProfile <profile.mibc>, from the repository's root, with DOTNET_ReadyToRun=0.
if (args is not [var file])
{
    Console.Error.WriteLine("Usage: Matcher.CommandProfile <file>");
    return 2;
}

using var used = new MethodsUsed();
using (var county = new SmallCounty())
    county.UseEverything();
used.Finish();

var methods = used.Handles.Select(UsedMethod.Of).OfType<MethodBase>().ToHashSet();
Console.WriteLine($"{methods.Count} methods of {used.Handles.Count}");

// A run uses thousands. Fewer mean that nothing was seen, and the published program would start slowly without a word.
if (methods.Count < 1000)
{
    Console.Error.WriteLine("The runtime told of too few methods. Was DOTNET_ReadyToRun=0 set?");
    return 1;
}

Assembly[] whole = [typeof(object).Assembly, typeof(MatchRun).Assembly, typeof(Generator).Assembly, SmallCounty.Cli];
methods.UnionWith(whole.SelectMany(WholeAssembly.Methods));
ProfileFile.Write(file, methods);
return 0;
