using Matcher.Cli.Support;
using Microsoft.Extensions.Time.Testing;

namespace Matcher.Cli.Guides;

/// <summary>What people do in a guide without the program: with the file manager, an editor, a spreadsheet, or by waiting.</summary>
internal sealed class GuideDeeds(GuideDrives drives, FakeTimeProvider clock)
{
    /// <summary>Does it.</summary>
    /// <param name="words">The verb and what it is done to, as the remark or the command says it.</param>
    /// <returns>Whether there is such a verb.</returns>
    public bool Done(params string[] words)
    {
        switch (words)
        {
            case ["files", var folder]:
                GuideCounty.Write(drives.Real(folder));
                break;
            case ["day", var day]:
                clock.SetUtcNow(new DateTimeOffset(DateTime.Parse(day, null).AddHours(9), TimeSpan.Zero));
                break;
            case ["secret", var file]:
                // The story's own, so that its numbers are the same each time.
                File.WriteAllText(drives.Real(file), "guide-guide-guide-0123456789\n");
                break;
            case ["replace", var file, var old, var with]:
                Replace(drives.Real(file), old, with);
                break;
            case ["write", var file, var text]:
                Directory.CreateDirectory(Path.GetDirectoryName(drives.Real(file))!);
                File.WriteAllText(drives.Real(file), text);
                break;
            case ["fill", var file, var sheet, var row, .. var cells]:
                Fill(drives.Real(file), sheet, int.Parse(row, null), cells);
                break;
            case ["mkdir", var folder]:
                Directory.CreateDirectory(drives.Real(folder));
                break;
            case ["cd", .., var folder]:
                drives.Current = drives.Real(folder);
                Assert.That(drives.Current, Does.Exist);
                break;
            case ["robocopy", var from, var to, "/E"]:
                CopyFolder(drives.Real(from), drives.Real(to));
                break;
            case ["robocopy", var from, var to, .. var names]:
                foreach (var name in names)
                    Copy(Path.Combine(drives.Real(from), name), Path.Combine(drives.Real(to), name));
                break;
            case ["copy", var from, var to]:
                Copy(drives.Real(from), drives.Real(to));
                break;
            case ["ren", var from, var to]:
                File.Move(drives.Real(from), Path.Combine(Path.GetDirectoryName(drives.Real(from))!, to));
                break;
            case ["delete", var path] when Directory.Exists(drives.Real(path)):
                Directory.Delete(drives.Real(path), recursive: true);
                break;
            case ["delete", var path]:
                File.Delete(drives.Real(path));
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        Assert.That(text, Does.Contain(old), $"{Path.GetFileName(file)} has no '{old}'");
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    private static void Fill(string file, string sheet, int row, IEnumerable<string> cells)
    {
        using var workbook = new FilledWorkbook(file);
        foreach (var cell in cells)
        {
            var at = cell.IndexOf('=', StringComparison.Ordinal);
            workbook.FillRow(sheet, row, [(cell[..at], cell[(at + 1)..])]);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Directory.Exists(to) ? to : Path.GetDirectoryName(to)!);
        File.Copy(from, Directory.Exists(to) ? Path.Combine(to, Path.GetFileName(from)) : to, overwrite: true);
    }

    private static void CopyFolder(string from, string to)
    {
        Assert.That(from, Does.Exist);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
