using System.Text;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Returns.Lines;
using Matcher.Support;

namespace Matcher.Returns;

/// <summary>Has files read as they would be by an import of 20 July 2023.</summary>
internal static class Read
{
    public static readonly DateOnly Today = new(2023, 7, 20);

    public static readonly BureauSecret Secret = Some.Secret();

    public static ReturnedFile Csv(string text) => File("returned.csv", Encoding.UTF8.GetBytes(text));

    public static ReturnedFile File(string name, byte[] bytes) => Files(new ProblemList(), (name, bytes)).Single();

    public static IReadOnlyList<ReturnedFile> Files(ProblemList problems, params (string Name, byte[] Bytes)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in files)
            folder.Write(name, bytes);
        return Folder(folder.Path, ["."], problems);
    }

    public static IReadOnlyList<ReturnedFile> Folder(
        string folder, IEnumerable<string> paths, ProblemList problems, BureauSecret? secret = null) =>
        new ReturnsReader(new SharedFiles(TimeProvider.System), secret ?? Secret, Today).Read(folder, paths, problems);

    public static IEnumerable<string> Codes(this ReturnedFile file) => file.AllTold.Select(problem => problem.Code.ToString());
}
