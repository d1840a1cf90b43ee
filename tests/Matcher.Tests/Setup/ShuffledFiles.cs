using System.Globalization;
using Matcher.Samples.Randomness;
using Matcher.Support;

namespace Matcher.Setup;

/// <summary>A county's files under names that tell nothing, in folders that tell nothing.</summary>
internal static class ShuffledFiles
{
    private static readonly string[] Names = ["导出({0})", "新建文件夹/{0}", "新建文件夹 (2)/{0}", "QQ文件/数据 - 副本 ({0})", "Sheet{0}"];

    /// <summary>Copies the roster and every source of a county.</summary>
    /// <param name="county">Full path of the county's folder.</param>
    /// <param name="into">Where they go.</param>
    /// <param name="seed">Of the order.</param>
    public static void Copy(string county, TemporaryFolder into, int seed)
    {
        List<string> files =
        [
            .. new[] { "roster", "sources" }.SelectMany(folder => Directory.GetFiles(Path.Combine(county, folder), "*", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal),
        ];
        new SeededRandom(seed, "shuffled").Shuffle(files);
        for (var i = 0; i < files.Count; i++)
        {
            var name = string.Format(CultureInfo.InvariantCulture, Names[i % Names.Length], i + 1);
            // Where no column says it, only a name can: nobody could tell it from the rows.
            var category = new[] { "城市", "农村" }.FirstOrDefault(word => Path.GetFileName(files[i]).StartsWith(word, StringComparison.Ordinal));
            into.Write(name + category + EndingOf(files[i]), File.ReadAllBytes(files[i]));
        }
    }

    private static string EndingOf(string path) =>
        Path.GetExtension(path) is ".gz" ? $"{Path.GetExtension(path[..^3])}.gz" : Path.GetExtension(path);
}
