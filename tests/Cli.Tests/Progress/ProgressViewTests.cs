using Matcher.Cli.Resources;
using Matcher.Cli.Terminal;
using Matcher.Foundation.Progress;
using Microsoft.Extensions.Time.Testing;

namespace Matcher.Cli.Progress;

/// <summary>What a person sees at a terminal, line by line.</summary>
[TestFixture]
public sealed class ProgressViewTests
{
    private const int Mega = 1 << 20;

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public void Each_file_that_is_read_has_a_line_below_that_of_all_files()
    {
        var lines = View(HalfRead(), width: 120);
        Assert.That(lines, Is.EqualTo([
            "| reading the sources and matching  4 s",
            "  all files         [====>         ]  30%    1 of 4 files  30.0 MB of 100.0 MB  7.5 MB/s  10 s left",
            "  in/vehicles.csv   [=======>      ]  50%  1,234,567 rows   20.0 MB of 40.0 MB  5.0 MB/s   4 s left",
            "  in/民政/死亡.zip                             opening ..",
        ]));
    }

    [Test]
    public void It_speaks_Chinese()
    {
        var lines = View(HalfRead(), width: 120, chinese: true);
        Assert.That(lines[0], Is.EqualTo("| 读取数据来源并比对  4 秒"));
        Assert.That(lines[1], Does.Contain("全部文件").And.Contain("1/4 个文件").And.Contain("7.5 MB/秒").And.EndsWith("还需 10 秒"));
    }

    // The figures that say most stay longest.
    [TestCase(80, "  in/vehicles.csv   50%  1,234,567 rows   20.0 MB of 40.0 MB   4 s left")]
    [TestCase(60, "  in/vehicles.csv   50%  1,234,567 rows   4 s left")]
    [TestCase(40, "  in/vehicles.csv   50%   4 s left")]
    [TestCase(30, "  in/vehicles.csv   50%")]
    [TestCase(12, "  in/..s.csv")]
    public void In_a_narrow_window_figures_are_left_out(int width, string expected) =>
        Assert.That(View(HalfRead(), width)[2], Is.EqualTo(expected));

    [Test]
    public void No_line_is_longer_than_any_window_is_wide([Range(1, 130, 3)] int width, [Values] bool chinese)
    {
        string[] names =
        [
            "in/柳林县公安局交通管理大队-机动车登记信息（含注销、报废、转出）-2023年07月06日导出—最终版①.xlsx", new('v', 300), "😀👨‍👩‍👧e\u0301…“”·━.csv", "",
            "149901197001010013\n\t\u001B[2J.csv",
        ];
        var board = new FileBoard(_clock);
        foreach (var (index, name) in names.Index())
            board.Take(new FileProgress("s", index, name, FileState.Reading, long.MaxValue / 8) { BytesRead = Mega, Rows = long.MaxValue, Part = name });
        _clock.Advance(TimeSpan.FromHours(30));
        var lines = View(board, width, chinese);
        Assert.That(lines.Select(FittedText.MostColumns), Is.All.AtMost(width));
        Assert.That(string.Concat(lines), Does.Not.Contain("149901197001010013").And.Not.Match(@"\p{Cc}"));
    }

    [TestCase(24, 8)] // many are read at once on a machine with many cores
    [TestCase(5, 2)] // a window of a few lines
    [TestCase(2, 0)]
    [TestCase(1, 0)]
    public void There_are_never_more_lines_than_the_window_has(int height, int files)
    {
        var board = new FileBoard(_clock);
        for (var index = 0; index < 30; index++)
            board.Take(new FileProgress("s", index, $"{index}.csv", FileState.Reading, Mega));
        var lines = View(board, 80, height: height);
        Assert.That(lines, Has.Count.AtMost(height));
        Assert.That(lines.Count(line => line.Contains(".csv", StringComparison.Ordinal)), Is.EqualTo(files));
    }

    [Test]
    public void A_file_alone_needs_no_sum()
    {
        var board = new FileBoard(_clock);
        board.Take(new FileProgress("roster", 0, "roster.xlsx", FileState.Reading, Mega) { Part = "城市", BytesRead = Mega / 4, Rows = 12 });
        Assert.That(View(board, 100), Has.Count.EqualTo(2).And.One.Contains("roster.xlsx [城市]").And.One.Contains("12 rows"));
    }

    // A guess from the first moment would be wild.
    [Test]
    public void How_long_it_will_take_is_not_said_before_a_second_is_over()
    {
        var board = new FileBoard(_clock);
        board.Take(new FileProgress("s", 0, "v.csv", FileState.Reading, 10 * Mega));
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        board.Take(new FileProgress("s", 0, "v.csv", FileState.Reading, 10 * Mega) { BytesRead = Mega });
        Assert.That(View(board, 120)[1], Does.Contain("10%").And.Not.Contain("left").And.Not.Contain("/s"));
    }

    [Test]
    public void Lists_are_counted_while_they_are_written()
    {
        var state = new ProgressState(RunStage.Writing, TimeSpan.FromSeconds(61), new FileBoard(_clock), 2) { Written = (133, 266) };
        Assert.That(new ProgressView(new CliTexts(Language.English)).Lines(state, 80, 20), Is.EqualTo([
            "- writing lists and ledger  1 min 01 s", "    [=======>      ]  50%  133 of 266 files",
        ]));
    }

    private FileBoard HalfRead()
    {
        var board = new FileBoard(_clock);
        board.Take(new FileProgress("vehicles", 0, "in/vehicles.csv", FileState.Waiting, 40 * Mega));
        board.Take(new FileProgress("vehicles", 0, "in/vehicles.csv", FileState.Reading, 40 * Mega));
        board.Take(new FileProgress("deaths", 0, "in/民政/死亡.zip", FileState.Opening, 20 * Mega));
        board.Take(new FileProgress("deaths", 1, "in/民政/b.zip", FileState.Waiting, 30 * Mega));
        board.Take(new FileProgress("deaths", 2, "in/民政/copy.zip", FileState.Left, 500 * Mega));
        board.Take(new FileProgress("deaths", 3, "in/民政/read.csv", FileState.Read, 10 * Mega) { BytesRead = 10 * Mega });
        _clock.Advance(TimeSpan.FromSeconds(4));
        board.Take(new FileProgress("vehicles", 0, "in/vehicles.csv", FileState.Reading, 40 * Mega) { BytesRead = 20 * Mega, Rows = 1234567 });
        return board;
    }

    private static List<string> View(FileBoard board, int width, bool chinese = false, int height = 24) =>
        new ProgressView(new CliTexts(chinese ? Language.Chinese : Language.English))
            .Lines(new ProgressState(RunStage.Sources, TimeSpan.FromSeconds(4), board, 0), width, height);
}
