namespace Matcher.Conventions;

/// <summary>Inside a big room the folders have an order, too: read from top to bottom, each knows only those above it.</summary>
[TestFixture]
public sealed class FolderOrderTests
{
    // A dot stands for the files of the room itself.
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["Matcher/Catalogue"] = ["Verdicts", "Calendar", "Meanings", "Columns", "Sources", "Rows", "Config"],
        ["Matcher/Formats"] = ["Encodings", "Files", "Headers", "Tables", "Csv", "Scan", "Workbooks", "Archives", "Opening", "Calendar"],
        ["Matcher/FollowUp"] = ["Storage", "Cases", "Balance", "Nights", "Learning", "."],
        ["Matcher/Foundation"] = ["Bytes", "Characters", "Cores", "Locks", "Temporary", "Problems", "Progress", "Yaml"],
        ["Matcher/Identity"] = ["Standards", "Names", "Cells", "."],
        ["Matcher/Inspection"] = ["Surveying", "Guessing", "Proposing", "."],
        ["Matcher/Lookup"] = ["Keys", "Demand", "Health", "Judging", "Assembling", "Locations", "Files", "Databases", "Sources"],
        ["Matcher/Recovery"] = ["Numbers", "Coincidence", "."],
        ["Matcher/Reports"] =
        [
            "Naming", "Tables", "Csv", "Results", "Rejects", "Lists", "CaseLists", "Figures", "Html", "Packaging", "Workbooks", "Word", "Letters",
            "Documents", "Townships", "Publishing", ".",
        ],
        ["Matcher/Returns"] = ["Columns", "Words", "Lines", "Reading", "."],
        ["Matcher/Roster"] = [".", "Rows", "Shapes", "Households", "Reading"],
        ["Matcher/Rules"] =
        [
            "Fields", "Conditions", "Model", "Judging", "Households", "Findings", "Demand", "Reading", "Examples", "Kinds", "Testing", "Packs",
            "Running", "Wording",
        ],
        ["Matcher/Runs"] =
        [
            ".", "Rehearsing", "Checking", "Inspecting", "Explaining", "Desk", "HandingOut", "Importing", "Reviewing", "Documenting", "Standing",
        ],
        ["Matcher/Scheduling"] = ["Tasks", "Journal", "Nights"],
        ["Matcher/Setup"] = ["Plans", "Seeing", "Patterns", "Facts", "Writing", "."],
        ["Matcher.Samples"] =
        [
            "Randomness", "Damage", "Options", "Wording", "Population", "Layouts", "Cells", "Exports", "Cases", "Writers", ".",
        ],
    };

    private static IEnumerable<string> Rooms => Orders.Keys;

    [Test]
    public void Every_folder_of_a_room_has_its_place([ValueSource(nameof(Rooms))] string room) =>
        Assert.That(FileLoopTests.Files.Uses.Keys.Select(file => FolderIn(room, file)).OfType<string>().Distinct(),
            Is.EquivalentTo(Orders[room]));

    [Test]
    public void A_folder_knows_only_those_above_it([ValueSource(nameof(Rooms))] string room) =>
        Assert.That(AgainstOrder(room, Orders[room]), Is.Empty);

    [Test]
    public void The_check_can_fail() =>
        Assert.That(AgainstOrder("Matcher/Formats", [.. Orders["Matcher/Formats"].Reverse()]), Is.Not.Empty);

    [Test]
    public void Every_room_with_folders_has_an_order()
    {
        var rooms = FileLoopTests.Files.Uses.Keys
            .Where(file => file.StartsWith("Matcher/", StringComparison.Ordinal) && file.Split('/').Length > 3)
            .Select(file => string.Join('/', file.Split('/')[..2]))
            .Distinct();
        Assert.That(rooms.Except(Orders.Keys), Is.Empty);
    }

    private static IEnumerable<string> AgainstOrder(string room, string[] order) =>
        from file in FileLoopTests.Files.Uses
        let folder = FolderIn(room, file.Key)
        where folder is not null
        from used in file.Value
        let other = FolderIn(room, used)
        where other is not null && Array.IndexOf(order, other) > Array.IndexOf(order, folder)
        select $"{file.Key} uses {used}";

    private static string? FolderIn(string room, string file)
    {
        if (!file.StartsWith(room + "/", StringComparison.Ordinal))
            return null;
        var rest = file[(room.Length + 1)..].Split('/');
        return rest.Length == 1 ? "." : rest[0];
    }
}
