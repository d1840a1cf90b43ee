using Matcher.Publishing;
using Matcher.Publishing.Products;

// Makes what is given to users, in artifacts/publish: zips of the program for systems without .NET, and the tool package.
// Usage: Matcher.Publishing [--allow-uncommitted] win-x64|linux-x64|tool ...
const string Unchecked = "--allow-uncommitted";
string[] known = ["win-x64", "linux-x64", "tool"];
var wanted = args.Where(word => word != Unchecked).ToList();
if (wanted.Count == 0 || wanted.Except(known).Any())
{
    Console.Error.WriteLine($"Usage: Matcher.Publishing [{Unchecked}] {string.Join('|', known)} ...");
    return 2;
}

try
{
    var tree = SourceTree.Open(args.Contains(Unchecked));
    foreach (var product in wanted)
        Console.WriteLine($"Made {(product == "tool" ? ToolProduct.Make(tree) : ZipProduct.Make(tree, product))}");
    return 0;
}
catch (PublishingException reason)
{
    Console.Error.WriteLine($"Not published: {reason.Message}");
    return 1;
}
