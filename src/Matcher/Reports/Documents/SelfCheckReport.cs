using DocumentFormat.OpenXml;
using Matcher.Reports.Tables;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>
/// 自查自纠报告: one a township, and one that sums up for the county. It says what the program knows and leaves a marked place for whatever
/// only people can write. An open lead is 疑点 and 待核实, never a finding of anybody's.
/// <para>
/// It is a Chinese form, like the lists: one language, whatever the config's. Its order is that of such reports: 主送机关, 依据, 基本情况,
/// 主要做法, 自查结果, 存在问题, 整改措施, 下一步.
/// </para>
/// </summary>
internal static class SelfCheckReport
{
    /// <summary>Writes it, and reads every figure back before it counts as written.</summary>
    /// <param name="folder">Full path of the folder that it belongs to.</param>
    /// <param name="path">Path of the report in it, with <c>/</c>, without extension.</param>
    /// <param name="figures">What it says.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(string folder, string path, SelfCheckFigures figures)
    {
        var marks = new WordMarks();
        OpenXmlElement[] blocks =
        [
            .. new SelfCheckOpening(figures, marks).Blocks(),
            .. new SelfCheckResults(figures, marks).Blocks(),
            .. new SelfCheckClosing(figures, marks).Blocks(),
        ];
        var rows = blocks.Sum(block => block.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count());
        var written = WordFile.Write(folder, path, rows, blocks, WordPage.Official, main =>
        {
            new WordStyles(WordStyles.Smaller).AddTo(main);
            WordPage.AddOfficialFooters(main);
        });
        Compare(WordFile.PathOf(folder, path), figures);
        return written;
    }

    private static void Compare(string path, SelfCheckFigures figures)
    {
        var read = WordFigures.Read(path);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in figures.All)
        {
            var name = WordMarks.NameOf(figure.Key);
            if (!keys.Add(name) || !read.TryGetValue(name, out var texts) || texts.Any(text => text != figure.Text))
                throw new ListDamagedException($"{Path.GetFileName(path)}: the figure {figure.Key} was read back with another value.");
        }

        if (read.Keys.FirstOrDefault(name => !keys.Contains(name)) is { } other)
            throw new ListDamagedException($"{Path.GetFileName(path)}: the figure {other} is none of the report's.");
    }
}
