using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Fakes;
using Matcher.Samples;

namespace Matcher.Lookup.Databases;

/// <summary>The same rules give the same hits whether a source is a file or a table.</summary>
[TestFixture]
public sealed class SameListsTests
{
    private TabledCounty _county = null!;
    private SortedDictionary<string, string> _ofFiles = null!;

    [OneTimeSetUp]
    public void OneTimeSetUp()
    {
        _county = new TabledCounty(ConfigLoader.Load(LiulinSample.Root, new ProblemList())!);
        _ofFiles = _county.ListsOfFiles();
    }

    [OneTimeTearDown]
    public void OneTimeTearDown() => _county.Dispose();

    [TestCase(true, 1_000_000, TestName = "Numbers_in_a_temporary_table")]
    [TestCase(false, 1_000_000, TestName = "Numbers_in_one_list")]
    [TestCase(false, 500, TestName = "Numbers_in_many_lists")]
    public void The_samples_lists_are_those_of_its_files(bool mayBringKeys, int keysInList)
    {
        using var server = new SqliteServer { MayBringKeys = mayBringKeys, KeysInList = keysInList };
        Load(server);
        var ofTables = _county.ListsOfTables(SmallTable.Access, schema: "", (_, _) => server);
        SameLists.Check(ofTables, _ofFiles, "SQLite");
    }

    private void Load(SqliteServer server)
    {
        foreach (var id in _county.Sources)
        {
            foreach (var statement in File.ReadLines(Path.Combine(_county.Tables, $"{id}.postgresql.sql")))
                server.Execute(statement);
            foreach (var line in File.ReadLines(Path.Combine(_county.Tables, $"{id}.tsv")))
            {
                var cells = line.Split('\t').Select(Unescaped).ToArray();
                server.Execute($"INSERT INTO \"{id}\" VALUES ({string.Join(", ", cells.Select((_, i) => $"@{i}"))})", cells);
            }
        }
    }

    private static object? Unescaped(string cell) => cell == "\\N" ? null : cell
        .Replace("\\\\", "\u0001", StringComparison.Ordinal)
        .Replace("\\t", "\t", StringComparison.Ordinal)
        .Replace("\\r", "\r", StringComparison.Ordinal)
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace('\u0001', '\\');
}
