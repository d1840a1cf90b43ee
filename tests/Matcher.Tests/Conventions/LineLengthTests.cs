using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>Two files fit side by side on a screen, and a change shows what changed.</summary>
[TestFixture]
public sealed class LineLengthTests
{
    private const int Longest = 140;

    // What is one text: a regular expression, a log line, SQL, or the XML of a workbook as it is written.
    private static readonly string[] LongTexts =
    [
        "ColumnGuess.cs", "ConfigFile.cs", "ExportDate.cs", "RunLog.cs", "StagedRecord.cs", "XlsxWorkbook.cs",
    ];

    [Test]
    public void No_line_of_the_program_is_longer_than_a_screen_is_wide()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !LongTexts.Contains(Path.GetFileName(file)))
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files, Has.Count.GreaterThan(500));
            Assert.That(
                files.SelectMany(file => File.ReadLines(file).Select((line, i) => (file, Number: i + 1, line.Length)))
                    .Where(line => line.Length > Longest)
                    .Select(line => $"{line.file}({line.Number}): {line.Length}"),
                Is.Empty);
        }
    }
}
