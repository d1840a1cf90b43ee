using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Reports;

/// <summary>Messages bear no code; whoever wants to know more finds them in one line at the end.</summary>
[TestFixture]
public sealed class HelpHintTests
{
    [Test]
    public void Errors_come_before_warnings_and_each_code_once()
    {
        var session = Told(("FileCopied", Severity.Warning), ("FileIsPdf", Severity.Error), ("FileIsPdf", Severity.Error));
        Assert.That(HelpHint.Of(ExitCode.Incomplete, session), Is.EqualTo("More: matcher help 4 FileIsPdf FileCopied"));
    }

    [Test]
    public void A_run_without_remarks_has_none() => Assert.That(HelpHint.Of(ExitCode.Complete, TestSession.Of()), Is.Null);

    [Test]
    public void Many_codes_are_cut_short_and_counted()
    {
        string[] codes = ["FileIsPdf", "FileEmpty", "FileIsXml", "FileIsXlsb", "FileIsHtml", "FileDamaged", "SheetMissing", "FileIsPicture"];
        Assert.That(HelpHint.Of(ExitCode.Incomplete, Told([.. codes.Select(code => (code, Severity.Error))])), Does.Contain("2 further codes"));
    }

    // Nobody reads along: a program, a scheduled task.
    [TestCase(true, false)]
    [TestCase(false, true)]
    public void Where_nobody_reads_along_it_is_silent(bool json, bool quiet)
    {
        var session = Told(("FileIsPdf", Severity.Error)) with { Json = json, Detail = quiet ? Detail.Quiet : Detail.Normal };
        Assert.That(HelpHint.Of(ExitCode.Incomplete, session), Is.Null);
    }

    private static Session Told(params (string Code, Severity Severity)[] problems)
    {
        var session = TestSession.Of();
        foreach (var (code, severity) in problems)
            session.Told.Add(new ToldProblem(code, severity, Place.Nowhere, "…"));
        return session;
    }
}
