using System.Text;
using System.Text.Json;
using Matcher.Cli.Commands;
using Matcher.Cli.Machines;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Scheduling.Journal;
using Matcher.Scheduling.Nights;
using Microsoft.Extensions.Time.Testing;

namespace Matcher.Cli.Scheduling;

[TestFixture]
public sealed class ScheduleCommandTests
{
    private static readonly ToolResult Done = new(0, "", "");
    private static readonly ToolResult NotThere = new(1, "", "错误: 系统找不到指定的文件。");

    private TemporaryFolder _folder = null!;
    private PretendedMachine _machine = null!;

    private string Logs => Path.Combine(_folder.Path, "logs");

    [SetUp]
    public void MakeConfig()
    {
        _folder = new TemporaryFolder();
        _machine = new PretendedMachine(SchedulerKind.Windows);
        WriteConfig("vehicles.csv");
    }

    [TearDown]
    public void RemoveConfig() => _folder.Dispose();

    [Test]
    public void Shown_is_what_would_be_installed_and_nothing_changes()
    {
        var (code, session) = Do();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(session.Output.ToString(), Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-16\"?>").And.Contain("PT6H"));
            Assert.That(session.Error.ToString(), Does.Contain("matcher schedule --install").And.Contain("no share"));
            Assert.That(_machine.Ran, Is.Empty);
            Assert.That(Directory.Exists(Logs), Is.False);
        }
    }

    [Test]
    public void Installed_through_schtasks_from_a_file_that_is_gone_afterwards()
    {
        byte[] xml = [];
        _machine.TemporaryFolder = _folder.Path;
        _machine.Answer = line =>
        {
            if (line.Contains("/Query", StringComparison.Ordinal))
                return NotThere;
            xml = File.ReadAllBytes(Directory.GetFiles(_folder.Path, "*.xml").Single());
            return Done;
        };
        var (code, session) = Do("--install", "--at", "03:30");
        var installed = InstalledSchedule.Read(Logs);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero, session.Error.ToString());
            Assert.That(_machine.Ran[^1], Does.StartWith(@"schtasks /Create /TN \Matcher\柳林县-").And.Not.Contain("/F"));
            Assert.That(xml.Take(2), Is.EqualTo(new byte[] { 0xFF, 0xFE }));
            Assert.That(Encoding.Unicode.GetString(xml), Does.Contain("T03:30:00").And.Contain("<LogonType>S4U</LogonType>"));
            Assert.That(Directory.GetFiles(_folder.Path, "*.xml"), Is.Empty);
            Assert.That(installed?.At, Is.EqualTo(new TimeOnly(3, 30)));
        }
    }

    // What schtasks says is in the language of the machine: only our own mark is looked for.
    [TestCase(true, "/F")]
    [TestCase(false, null)]
    public void An_earlier_one_is_replaced_and_a_strangers_left_alone(bool isOurs, string? force)
    {
        _machine.Answer = line => line.Contains("/Query", StringComparison.Ordinal)
            ? new ToolResult(0, isOurs ? $"<Source>{Marker()}</Source>" : "<Source>别人</Source>", "")
            : Done;
        var (code, session) = Do("--install");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(isOurs ? 0 : 5));
            if (force is not null)
                Assert.That(_machine.Ran[^1], Does.EndWith(force));
            else
                Assert.That(session.Error.ToString(), Does.Contain("was not installed by Matcher"));
            Assert.That(_machine.Ran.Any(line => line.Contains("/Create", StringComparison.Ordinal)), Is.EqualTo(isOurs));
        }
    }

    [Test]
    public void A_refusal_of_the_system_is_told_and_nothing_is_recorded()
    {
        _machine.Answer = line => line.Contains("/Query", StringComparison.Ordinal) ? NotThere : new ToolResult(1, "", "错误: 拒绝访问。\r\n");
        var (code, session) = Do("--install");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(5));
            Assert.That(session.Error.ToString(), Does.Contain("拒绝访问"));
            Assert.That(InstalledSchedule.Read(Logs), Is.Null);
        }
    }

    // A mapped drive is not there at night: its name on the network is.
    [Test]
    public void A_mapped_drive_is_refused_with_the_name_of_the_share()
    {
        WriteConfig(@"Z:\交换\车辆\vehicles-*.csv");
        _machine.Program = @"y:\tools\matcher.exe";
        _machine.Shares['Z'] = @"\\server\民政";
        _machine.Shares['Y'] = NetworkDrives.Unknown;
        var (code, session) = Do("--install");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(session.Error.ToString(), Does.Contain(@"\\server\民政\交换\车辆\vehicles-*.csv").And.Contain("net use"));
            Assert.That(_machine.Ran, Is.Empty);
        }
    }

    [Test]
    public void A_share_needs_an_account_with_a_password_which_Windows_asks_for_itself()
    {
        WriteConfig(@"\\server\民政\vehicles.csv");
        _machine.Answer = line => line.Contains("/Query", StringComparison.Ordinal) ? NotThere : Done;
        Do("--install");
        Assert.That(_machine.Ran[^1], Does.EndWith(@"/RU CIVIL\王科长 /RP *"));
    }

    [Test]
    public void A_managed_account_has_no_password_to_ask_for()
    {
        _machine.Answer = line => line.Contains("/Query", StringComparison.Ordinal) ? NotThere : Done;
        Do("--install", "--user", @"CIVIL\matcher$");
        Assert.That(_machine.Ran[^1], Does.EndWith(@"/RU CIVIL\matcher$ /RP "));
    }

    [TestCase("SYSTEM")]
    [TestCase(@"NT AUTHORITY\NETWORK SERVICE")]
    public void The_machines_own_accounts_are_refused(string account) => Assert.That(Do("--install", "--user", account).Code, Is.EqualTo(2));

    [TestCase(@"C:\Users\王\Downloads\matcher\matcher.exe")]
    [TestCase(@"C:\Users\王\下载\matcher.exe")]
    [TestCase(@"C:\Users\王\AppData\Local\Temp\Rar$EXa\matcher.exe")]
    public void A_program_where_things_pass_through_is_told(string program)
    {
        _machine.Program = program;
        Assert.That(Do().Session.Error.ToString(), Does.Contain("folder for passing things"));
    }

    [Test]
    public void A_path_that_Task_Scheduler_would_read_as_a_variable_is_refused()
    {
        _machine.Program = @"D:\100%低保%\matcher.exe";
        Assert.That(Do("--install").Code, Is.EqualTo(2));
    }

    [Test]
    public void Only_ours_is_taken_away()
    {
        Installed();
        _machine.Answer = _ => new ToolResult(0, Marker(), "");
        var (code, _) = Do("--remove");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(_machine.Ran[^1], Does.StartWith("schtasks /Delete").And.EndWith("/F"));
            Assert.That(InstalledSchedule.Read(Logs), Is.Null);
        }

        _machine.Answer = _ => new ToolResult(0, "another's", "");
        Assert.That(Do("--remove").Code, Is.EqualTo(5));
        Assert.That(_machine.Ran[^1], Does.Contain("/Query"));
    }

    [Test]
    public void Taking_away_what_is_not_there_is_no_failure()
    {
        _machine.Answer = _ => NotThere;
        Assert.That(Do("--remove").Code, Is.Zero);
    }

    [TestCase(0, 0, "lists were written")] // all is well
    [TestCase(4, 4, "lists were written")] // a source is missing, but scheduler and account work
    [TestCase(3, 3, "there are no lists")] // it starts, and cannot work
    public void A_trial_reads_the_exit_code_from_the_journal(int exit, int expected, string said)
    {
        _machine.Answer = line =>
        {
            if (line.Contains("/Run", StringComparison.Ordinal))
                Record(exit);
            return new ToolResult(0, Marker(), "");
        };
        var (code, session) = Do("--verify");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(expected));
            Assert.That(session.Output.ToString(), Does.Contain($"exit code {exit}").And.Contain(said));
        }
    }

    [Test]
    public void A_trial_that_nothing_comes_of_ends_and_says_what_to_look_at()
    {
        _machine.Answer = _ => new ToolResult(0, Marker(), "");
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50)) { AutoAdvanceAmount = TimeSpan.FromSeconds(45) };
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        using var advancing = new Timer(_ => clock.Advance(TimeSpan.FromSeconds(1)), null, 0, 5);
        var (code, session) = DoAt(clock, "--verify");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(5));
            Assert.That(session.Error.ToString(), Does.Contain("log on as a batch job"));
        }
    }

    [Test]
    public void What_is_not_installed_cannot_be_tried()
    {
        _machine.Answer = _ => NotThere;
        Assert.That(Do("--verify").Code, Is.EqualTo(5));
    }

    [Test]
    public void Units_of_systemd_are_written_and_switched_on_and_taken_away_again()
    {
        _machine = new PretendedMachine(SchedulerKind.User) { UnitFolder = Path.Combine(_folder.Path, "units"), Account = "civil" };
        Assert.That(Do("--install").Code, Is.Zero);
        var files = Directory.GetFiles(_machine.UnitFolder).Select(Path.GetExtension).Order();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files, Is.EqualTo((string[])[".service", ".timer"]));
            Assert.That(_machine.Ran[^1], Does.StartWith("systemctl --user enable --now matcher-").And.EndWith(".timer"));
        }

        File.WriteAllText(Path.Combine(_machine.UnitFolder, "other.timer"), "mine");
        Assert.That(Do("--remove").Code, Is.Zero);
        Assert.That(Directory.GetFiles(_machine.UnitFolder).Select(Path.GetFileName), Is.EqualTo((string[])["other.timer"]));
    }

    [Test]
    public void A_unit_of_somebody_else_with_our_name_stays()
    {
        _machine = new PretendedMachine(SchedulerKind.User) { UnitFolder = Path.Combine(_folder.Path, "units"), Account = "civil" };
        Do("--install");
        foreach (var file in Directory.GetFiles(_machine.UnitFolder))
            File.WriteAllText(file, "[Unit]\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Do("--install").Code, Is.EqualTo(5));
            Assert.That(Do("--remove").Code, Is.EqualTo(5));
        }
    }

    [Test]
    public void A_crontab_keeps_everything_else()
    {
        _machine = new PretendedMachine(SchedulerKind.Cron) { Account = "civil" };
        var crontab = "0 1 * * * /usr/bin/backup\n";
        _machine.Answer = line =>
        {
            if (!line.EndsWith("-l", StringComparison.Ordinal))
                crontab = _machine.Inputs[^1];
            return new ToolResult(0, crontab, "");
        };
        Do("--install");
        Assert.That(crontab, Does.StartWith("0 1 * * * /usr/bin/backup\n0 2 * * * cd "));
        Do("--remove");
        Assert.That(crontab, Is.EqualTo("0 1 * * * /usr/bin/backup\n"));
    }

    [TestCase("User")]
    [TestCase("Cron")]
    public void Another_account_is_for_an_administrator(string kind)
    {
        _machine = new PretendedMachine(Enum.Parse<SchedulerKind>(kind)) { Account = "civil" };
        Assert.That(Do("--install", "--user", "root").Code, Is.EqualTo(2));
    }

    [Test]
    public void Where_there_is_no_scheduler_it_says_what_to_do_by_hand()
    {
        _machine.Answer = _ => null;
        var (code, session) = Do("--install");
        Assert.That((code, session.Error.ToString()), Is.EqualTo((5, session.Error.ToString())));
        Assert.That(session.Error.ToString(), Does.Contain("matcher schedule --print"));
    }

    [TestCase("--at", "25:00")]
    [TestCase("--at", "2点")]
    [TestCase("--hours", "0")]
    public void What_is_no_time_is_refused(string option, string value) => Assert.That(Do(option, value).Code, Is.EqualTo(2));

    [Test]
    public void One_thing_at_a_time() => Assert.That(Do("--install", "--remove").Code, Is.EqualTo(2));

    [Test]
    public void As_JSON_the_texts_are_there()
    {
        var (_, session) = Do("--json");
        using var document = JsonDocument.Parse(session.Output.ToString()!);
        Assert.That(document.RootElement.GetProperty("texts")[0].GetProperty("text").GetString(), Does.StartWith("<?xml"));
    }

    private void WriteConfig(string vehicles)
    {
        var rules = Path.Combine(BuiltFiles.RepositoryRoot, "rules").Replace('\\', '/');
        File.WriteAllText(Path.Combine(_folder.Path, "matcher.yaml"),
            $"county: 柳林县\nrules: {rules}\nroster: {{ files: roster.csv }}\nsources:\n  vehicles: {{ files: '{vehicles}' }}\ntownships:\n  第一组: [柳林镇]\n",
            new UTF8Encoding(false));
    }

    private string Marker() => new Matcher.Scheduling.Tasks.NightlyRun
    {
        Program = "", Config = Path.Combine(_folder.Path, "matcher.yaml"), Folder = "", County = "", At = default,
    }.Marker;

    private void Installed() => new InstalledSchedule { Kind = "windows", Name = "x", At = new TimeOnly(2, 0) }.Write(Logs);

    private void Record(int exit)
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(55);
        using var record = RunJournal.Begin(Logs, new RunEntry { Id = "new", Started = now, IsScheduled = true })!;
        record.End(now, exit, "x", null, null);
    }

    private (int Code, Session Session) Do(params string[] words) => DoAt(TimeProvider.System, words);

    private (int Code, Session Session) DoAt(TimeProvider clock, params string[] words)
    {
        var session = TestSession.Of(clock: clock, folder: _folder.Path) with { Machine = _machine };
        return (CommandLine.Run(["schedule", .. words], session), session);
    }
}
