using System.Text.RegularExpressions;
using Matcher.Cli.Commands;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Microsoft.Extensions.Time.Testing;

namespace Matcher.Cli.Guides;

/// <summary>A guide played from its first line to its last, in a folder of its own.</summary>
internal sealed partial class GuideStory : IDisposable
{
    // What a terminal shows while it works, and takes away; the order in which files are read is not the same each time.
    private static readonly Regex Progress = ProgressLine();

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2023, 7, 6, 9, 0, 0, TimeSpan.Zero));
    private readonly bool _chinese;
    private readonly GuideDrives _drives;
    private readonly GuideDeeds _deeds;

    public GuideStory(bool chinese)
    {
        _chinese = chinese;
        _drives = new GuideDrives(_folder.Path);
        _deeds = new GuideDeeds(_drives, _clock);
        Directory.CreateDirectory(_drives.Current);
    }

    /// <summary>Does a deed.</summary>
    public void Do(GuidePart.Deed deed)
    {
        if (deed.Words is ["matcher", .. var words])
            Run(words);
        else
            Assert.That(_deeds.Done(deed.Words), $"line {deed.Line}: nobody knows how to {deed.Words[0]}");
    }

    /// <summary>Types a command and reads the screen; null: the guide shows nothing that could be compared.</summary>
    public IReadOnlyList<string>? Type(GuidePart.Typed typed)
    {
        var words = GuideText.Words(typed.Command);
        if (words[0] != "matcher")
        {
            Assert.That(typed.Windows || _deeds.Done(words), $"line {typed.Line}: nobody knows {words[0]}");
            return null;
        }

        if (!typed.Windows)
            return Run(words[1..]);
        var parsed = CommandTree.Create(Session()).Parse(words[1..], CommandTree.Parsing);
        Assert.That(parsed.Errors.Select(error => error.Message), Is.Empty, $"line {typed.Line}: {typed.Command}");
        return null;
    }

    public void Dispose() => _folder.Dispose();

    private List<string> Run(string[] words)
    {
        // Two runs that begin at one time would be one.
        _clock.Advance(TimeSpan.FromMinutes(1));
        var session = Session();
        CommandLine.Run([.. words.Select(_drives.Word)], session);
        return Screen(session.Output.ToString()!);
    }

    private Session Session()
    {
        var session = TestSession.Of(_chinese, clock: _clock, folder: _drives.Current);
        return session with { Error = session.Output };
    }

    private List<string> Screen(string text)
    {
        var lines = _drives.Shown(text).Split('\n').Select(line => line.TrimEnd()).Where(line => !Progress.IsMatch(line)).ToList();
        while (lines is [.., ""])
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    [GeneratedRegex(@"^([^：，]{2,20}……|[a-z][^:,]* \.\.\.|  已读取 .*：[\d,]+ 行（.*）|  read .*: [\d,]+ rows \(.*\)|已看 .*|.* 个文件都看过了|looked at .*)$")]
    private static partial Regex ProgressLine();
}
