using System.Collections.Immutable;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>Files that come back to the county of the desk.</summary>
public abstract class ImportFixture : DeskFixture
{
    private protected const string Header = "疑点编号,核查结论,原因,处理意见,核查人一,核查人二,核查日期,备注";

    /// <summary>What two people of a township write who have been there.</summary>
    private protected const string Visit = ",李某,王某,2023-07-10,";

    /// <summary>Writes a file that came back: whose line, and what stands in the columns after the number.</summary>
    private protected void Write(string name, params (int Person, string Cells)[] lines) =>
        WriteText(name, [Header, .. lines.Select(line => $"{NumberOf(line.Person)},{line.Cells}")]);

    private protected void WriteText(string name, params string[] lines)
    {
        var path = Path.Combine(Folder, "back", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <summary>Takes in what came back.</summary>
    private protected LedgerResult<LedgerImported> Import(Func<ImportChoice, ImportChoice>? change = null, string day = "2023-07-12")
    {
        var choice = new ImportChoice { Folder = Folder, Paths = [Path.Combine(Folder, "back")] };
        return LedgerImport.Execute(Config, OnDay(day), change is null ? choice : change(choice), TimeProvider.System,
            CancellationToken.None);
    }

    private protected static LedgerOptions OnDay(string day) => Options with
    {
        AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Takes it in, and all of it must land.</summary>
    private protected LedgerImported Landed(string day = "2023-07-12")
    {
        var result = Import(day: day);
        Assert.That(Errors(result.Problems), Is.Empty);
        return result.Value!;
    }

    private protected static IEnumerable<string> Errors(IEnumerable<Problem> problems) =>
        Codes(problems.Where(problem => problem.Severity == Severity.Error));

    private protected static ImmutableArray<LedgerLineFate> Fates(LedgerResult<LedgerImported> result) =>
        [.. result.Value!.Lines.Select(line => line.Fate)];
}
