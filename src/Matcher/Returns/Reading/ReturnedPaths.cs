using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Returns.Reading;

/// <summary>A file that is to be read, and whether somebody named it or only its folder.</summary>
internal sealed record ReturnedPath(InputFile File, bool IsNamed);

/// <summary>Finds the files behind the paths that are given.</summary>
internal static class ReturnedPaths
{
    private const string LockMark = "~$";

    /// <summary>The files: each once, in the order of the paths, those of a folder by name.</summary>
    /// <param name="folder">Full path of the folder that relative paths start from.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="problems">Takes paths that are not there, and files that are passed over.</param>
    public static List<ReturnedPath> Find(string folder, IEnumerable<string> paths, ProblemList problems)
    {
        var found = new List<ReturnedPath>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in paths)
        {
            var path = Path.GetFullPath(given, folder);
            if (Directory.Exists(path))
                AddFolder(path);
            else if (File.Exists(path))
                Add(path, isNamed: true);
            else
                problems.Add(ReturnedProblems.PathMissing(new Place(NameOf(path))));
        }

        return found;

        void AddFolder(string path)
        {
            var before = found.Count;
            try
            {
                foreach (var file in FolderFiles.Below(path, isDeep: true).Order(StringComparer.Ordinal))
                    Add(file, isNamed: false);
                if (found.Count == before)
                    problems.Add(ReturnedProblems.FolderEmpty(new Place(NameOf(path))));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problems.Add(FileProblems.FolderUnreadable(new Place(NameOf(path)), error.GetType().Name));
            }
        }

        void Add(string path, bool isNamed)
        {
            if (!seen.Add(path))
                return;
            var name = NameOf(path);
            if (Path.GetFileName(path).StartsWith(LockMark, StringComparison.Ordinal))
                problems.Add(ReturnedProblems.LockFile(new Place(name)));
            else if (isNamed || !SystemLitter.Is(name))
                found.Add(new ReturnedPath(new InputFile(found.Count, path, name), isNamed));
        }

        // What lies elsewhere is shown in full: ../../.. tells nobody where it is.
        string NameOf(string path) => InputFileFinder.NameOf(folder, path) is var name && name.StartsWith("..", StringComparison.Ordinal)
            ? path.Replace('\\', '/')
            : name;
    }
}
