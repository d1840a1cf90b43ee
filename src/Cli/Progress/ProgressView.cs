using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Progress;

namespace Matcher.Cli.Progress;

/// <summary>
/// What a live display shows, line by line: the stage, all files together, and each file that is being read. No line is ever longer than
/// the terminal is wide. Signs are those of ASCII: a terminal of Chinese Windows shows others two columns wide.
/// </summary>
internal sealed class ProgressView(CliTexts texts)
{
    private const string Turning = @"|/-\";
    private const int MostFiles = 8;

    /// <summary>The lines.</summary>
    /// <param name="state">How far it is.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="height">Its lines.</param>
    public List<string> Lines(ProgressState state, int width, int height)
    {
        var stage = $"{Turning[state.Frame % Turning.Length]} {texts.Of(state.Stage)}  {Duration(state.Took)}";
        List<string> lines = [FittedText.Within(stage, width)];
        List<ProgressLine> rows = [];
        if (state.Written is (var done, > 0 and var total))
            rows.Add(new ProgressLine("", new Measure(done, total, TimeSpan.Zero).Percent, texts.Of("ProgressFiles", done, total)));
        if (state.Files.Files > 0 && height > 1)
            rows.Add(Whole(state.Files));
        if (state.Files.Files > 1)
            rows.AddRange(state.Files.Open.Take(Math.Clamp(height - 3, 0, MostFiles)).Select(file => Of(file, state.Files)));
        lines.AddRange(ProgressLine.Aligned(rows, width));
        return lines;
    }

    private ProgressLine Whole(FileBoard files) => Measured(
        files.Files == 1 && files.Open.FirstOrDefault() is { } only ? NameOf(only.Now) : texts.Of("ProgressAll"),
        files.Whole,
        files.Files == 1 ? texts.Of("ProgressRows", files.Rows) : texts.Of("ProgressFiles", files.FilesRead, files.Files));

    private ProgressLine Of(FileOnBoard file, FileBoard board) => file.Now.State == FileState.Opening
        ? new ProgressLine(NameOf(file.Now), null, texts.Of("ProgressOpening"))
        : Measured(NameOf(file.Now), board.Of(file), texts.Of("ProgressRows", file.Now.Rows));

    // How much will come of a table shows when its server has counted.
    private ProgressLine Measured(string name, Measure measure, string count) => measure.Total == 0
        ? new(name, null, measure.Read == 0 ? texts.Of("ProgressAsking") : count)
        : new(name, measure.Percent, count)
    {
        Size = texts.Of("ProgressBytes", ByteSize.Of(measure.Read, texts), ByteSize.Of(measure.Total, texts)),
        Speed = measure.Speed is { } speed ? texts.Of("ProgressSpeed", ByteSize.Of(speed, texts)) : "",
        Left = measure.Left is { } left ? texts.Of("ProgressLeft", Duration(left)) : "",
    };

    private static string NameOf(FileProgress file) =>
        MaskedText.Of(file.Part is { } part ? $"{file.File} [{part}]" : file.File).Replace('\n', ' ').Replace('\t', ' ');

    private string Duration(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? texts.Of("ProgressSeconds", time.Seconds)
        : texts.Of("ProgressMinutes", (int)time.TotalMinutes, time.Seconds);
}
