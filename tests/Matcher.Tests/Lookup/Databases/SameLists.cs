using System.Text.RegularExpressions;

namespace Matcher.Lookup.Databases;

/// <summary>Holds the lists of tables against those of files.</summary>
internal static partial class SameLists
{
    /// <summary>
    /// Whether they are the same, but for what cannot be: the format of a table is its server, and the check code of a line is made of all
    /// that stands in it, its places among them.
    /// </summary>
    /// <param name="ofTables">The lists of the tables, places written as those of the files.</param>
    /// <param name="ofFiles">The lists of the files.</param>
    /// <param name="product">What a user reads of the server.</param>
    public static void Check(SortedDictionary<string, string> ofTables, SortedDictionary<string, string> ofFiles, string product)
    {
        Assert.That(ofTables.Keys, Is.EqualTo(ofFiles.Keys).And.Not.Empty);
        Assert.That(ofFiles.Values.Sum(list => list.Length), Is.GreaterThan(50_000), "lists with something in them");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, list) in ofFiles)
            {
                Assert.That(Lines(ofTables[name].Replace($",{product},", ",UTF-8,", StringComparison.Ordinal)), Is.EqualTo(Lines(list)),
                    name);
            }
        }
    }

    private static string[] Lines(string list) => [.. list.Split('\n').Select(line => CheckCode().Replace(line, ","))];

    [GeneratedRegex(@",[0-9A-Z]{8}\r?$", RegexOptions.None, 1000)]
    private static partial Regex CheckCode();
}
