using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Matcher.Reports.Publishing;

namespace Matcher.Runs.Documenting;

/// <summary>
/// Where documents go: a folder for each time that they come out differently. People write into them, so what is there is never replaced;
/// what would be the same is not written twice.
/// </summary>
/// <param name="root">Full path of the folder that holds one folder a night.</param>
/// <param name="night">基准日.</param>
/// <param name="move">Moves a folder.</param>
internal sealed class DocumentsPlace(string root, DateOnly night, FolderMove move)
{
    private string Day => night.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes under a hidden name and moves it into place whole. Returns the folder, and whether it was there already.</summary>
    /// <param name="write">Writes the documents into the folder that it is given.</param>
    public (string Folder, bool IsAsBefore, ImmutableArray<WrittenDocument> Documents) Publish(
        Func<string, ImmutableArray<WrittenDocument>> write)
    {
        Directory.CreateDirectory(root);
        var writing = Path.Combine(root, RunFolderNames.ForWriting(Day));
        try
        {
            var documents = write(writing);
            var number = 1;
            var last = "";
            for (; Path.Exists(FolderOf(number)); number++)
                last = FolderOf(number);
            if (last.Length > 0 && IsSame(last, documents))
                return (last, true, documents);
            move(writing, FolderOf(number));
            return (FolderOf(number), false, documents);
        }
        finally
        {
            if (Directory.Exists(writing))
                FolderRemoval.Try(writing);
        }
    }

    private string FolderOf(int number) => Path.Combine(root, RunFolderNames.Result(Day, number));

    private static bool IsSame(string folder, ImmutableArray<WrittenDocument> documents)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() == documents.Length
                && documents.All(document => HashOf(Path.Combine([folder, .. document.Path.Split('/')])) == document.Sha256);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody has one of them open: whether it is the same nobody can say.
            return false;
        }
    }

    private static string? HashOf(string path)
    {
        if (!File.Exists(path))
            return null;
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
