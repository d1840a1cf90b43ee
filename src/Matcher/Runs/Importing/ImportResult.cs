using System.Globalization;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Reports;
using Matcher.Reports.Tables;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>
/// The file that says of each line what became of it and why, beside the results of the runs: 导入/2023-07-10-1.csv. It is written under a
/// hidden name and moved into its place.
/// </summary>
/// <param name="desk">Where it goes, and in which language.</param>
/// <param name="folderName">导入 or 复核.</param>
internal sealed class ImportResult(LedgerDesk desk, string folderName)
{
    private const string Extension = ".csv";
    private const string Preview = "-预览";

    private readonly string _folder = Path.Combine(desk.Setup.Scope.OutputFolder, folderName);

    private ListColumns<LedgerImportedLine> Columns => new ListColumns<LedgerImportedLine>()
        .Text("文件", line => line.File)
        .Text("工作表", line => line.Sheet)
        .Number("行", line => line.Row)
        .Text("疑点编号", line => line.Number)
        .Text("内容", line => line.Says)
        .Text("结果", line => Word(line.Fate))
        .Text("原办理状态", line => line.Before)
        .Text("现办理状态", line => line.After)
        .Text("说明", line => string.Join('；', line.Told.Select(told => ProblemText.What(told, desk.Setup.Config.Language))));

    /// <summary>结果, as lists write it.</summary>
    public static string Word(LedgerLineFate fate) => fate switch
    {
        LedgerLineFate.Landed => "已导入",
        LedgerLineFate.Known => "无新内容",
        LedgerLineFate.Unread => "未填写",
        LedgerLineFate.Refused => "未导入",
        LedgerLineFate.HeldBack => "整份文件未导入",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
    };

    /// <summary>Where the next one goes: full path.</summary>
    /// <param name="isPreview">Whether it tells what would be.</param>
    public string Next(bool isPreview)
    {
        var day = IsoDate.Write(desk.Today) + (isPreview ? Preview : "");
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{day}-{number}{Extension}"));
            if (!Path.Exists(path))
                return path;
        }
    }

    /// <summary>Writes it under a hidden name; full path of that.</summary>
    /// <param name="path">Where it will be moved.</param>
    /// <param name="lines">The lines.</param>
    public string Write(string path, IEnumerable<LedgerImportedLine> lines)
    {
        Directory.CreateDirectory(_folder);
        var name = WrittenAside.Hidden(Path.GetFileNameWithoutExtension(path));
        var writing = Path.Combine(_folder, name + Extension);
        File.Delete(writing);
        ListFormat.Of(desk.Setup.Config).Write(_folder, Columns.Table(name, lines));
        return writing;
    }
}
