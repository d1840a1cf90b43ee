using System.Text;
using System.Xml.Linq;

namespace Matcher.Scheduling.Tasks;

[TestFixture]
public sealed class WindowsTaskTests
{
    private static readonly XNamespace Task = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    private static readonly byte[] Xml = WindowsTask.Xml(SomeRun.OnWindows, @"CIVIL\王科长", TaskLogon.LocalOnly, new DateOnly(2026, 12, 1));

    // [MS-TSCH] 2.5.3.1 and 2.5.3.9: the only parts of the schema that are sequences. All others are xs:all: each element once at most.
    private static readonly string[] CalendarTriggerOrder =
    [
        "Enabled", "StartBoundary", "EndBoundary", "Repetition", "ExecutionTimeLimit", "RandomDelay",
        "ScheduleByDay", "ScheduleByWeek", "ScheduleByMonth", "ScheduleByMonthDayOfWeek",
    ];

    // The same, 2.5, 2.5.2, 2.5.4, 2.5.6, 2.5.7.2: what may stand in each part.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Task"] = ["RegistrationInfo", "Triggers", "Settings", "Data", "Principals", "Actions"],
        ["RegistrationInfo"] = ["URI", "SecurityDescriptor", "Source", "Date", "Author", "Version", "Description", "Documentation"],
        ["Triggers"] = ["CalendarTrigger"],
        ["CalendarTrigger"] = CalendarTriggerOrder,
        ["ScheduleByDay"] = ["DaysInterval"],
        ["Settings"] =
        [
            "AllowStartOnDemand", "RestartOnFailure", "MultipleInstancesPolicy", "DisallowStartIfOnBatteries", "StopIfGoingOnBatteries",
            "AllowHardTerminate", "StartWhenAvailable", "NetworkProfileName", "RunOnlyIfNetworkAvailable", "WakeToRun", "Enabled", "Hidden",
            "DeleteExpiredTaskAfter", "IdleSettings", "NetworkSettings", "ExecutionTimeLimit", "Priority", "RunOnlyIfIdle",
        ],
        ["Principals"] = ["Principal"],
        ["Principal"] = ["UserId", "LogonType", "GroupId", "DisplayName", "RunLevel"],
        ["Actions"] = ["Exec"],
        ["Exec"] = ["Command", "Arguments", "WorkingDirectory"],
    };

    // Byte for byte: the file goes to a machine where nobody can look at what went wrong.
    [Test]
    public void It_is_this_file()
    {
        const string Expected =
            """
            <?xml version="1.0" encoding="utf-16"?>
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <RegistrationInfo>
                <Source>MARKER</Source>
                <Author>Matcher</Author>
                <Description>Matcher 柳林县: D:\低保 &amp; 比对\柳林\matcher.yaml</Description>
              </RegistrationInfo>
              <Triggers>
                <CalendarTrigger>
                  <Enabled>true</Enabled>
                  <StartBoundary>2026-12-01T02:00:00</StartBoundary>
                  <ScheduleByDay>
                    <DaysInterval>1</DaysInterval>
                  </ScheduleByDay>
                </CalendarTrigger>
              </Triggers>
              <Settings>
                <AllowStartOnDemand>true</AllowStartOnDemand>
                <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                <AllowHardTerminate>true</AllowHardTerminate>
                <StartWhenAvailable>true</StartWhenAvailable>
                <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
                <WakeToRun>true</WakeToRun>
                <Enabled>true</Enabled>
                <Hidden>false</Hidden>
                <ExecutionTimeLimit>PT6H</ExecutionTimeLimit>
              </Settings>
              <Principals>
                <Principal id="Author">
                  <UserId>CIVIL\王科长</UserId>
                  <LogonType>S4U</LogonType>
                  <RunLevel>LeastPrivilege</RunLevel>
                </Principal>
              </Principals>
              <Actions Context="Author">
                <Exec>
                  <Command>D:\低保 &amp; 比对\matcher.exe</Command>
                  <Arguments>run "D:\低保 &amp; 比对\柳林\matcher.yaml" --scheduled --retry 2 --retry-after 30m</Arguments>
                  <WorkingDirectory>D:\低保 &amp; 比对\柳林</WorkingDirectory>
                </Exec>
              </Actions>
            </Task>
            """;
        var text = Expected.ReplaceLineEndings("\r\n").Replace("MARKER", SomeRun.OnWindows.Marker, StringComparison.Ordinal);
        Assert.That(Xml, Is.EqualTo((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
    }

    [Test]
    public void Its_elements_are_those_of_the_schema_in_its_order()
    {
        using var stream = new MemoryStream(Xml);
        var root = XDocument.Load(stream).Root!;
        Assert.That(root.Name, Is.EqualTo(Task + "Task"));
        foreach (var part in root.DescendantsAndSelf().Where(element => element.HasElements))
        {
            var names = part.Elements().Select(element => element.Name.LocalName).ToList();
            Assert.That(names, Is.Unique.And.SubsetOf(Allowed[part.Name.LocalName]), part.Name.LocalName);
            if (part.Name.LocalName == "CalendarTrigger")
                Assert.That(names, Is.EqualTo(CalendarTriggerOrder.Intersect(names)));
        }
    }

    // Keyref ContextKeyRef of the schema: whose rights the action has.
    [Test]
    public void Its_action_names_the_principal_that_is_there()
    {
        using var stream = new MemoryStream(Xml);
        var root = XDocument.Load(stream).Root!;
        Assert.That(root.Element(Task + "Actions")!.Attribute("Context")!.Value,
            Is.EqualTo(root.Element(Task + "Principals")!.Element(Task + "Principal")!.Attribute("id")!.Value));
    }

    [TestCase(TaskLogon.LocalOnly, "S4U")] // no password, and no network
    [TestCase(TaskLogon.Password, "Password")] // shares
    [TestCase(TaskLogon.Managed, "Password")] // the domain has it: there is no word of its own in the schema
    public void Each_account_has_its_way_of_logging_on(TaskLogon logon, string word) =>
        Assert.That(Encoding.Unicode.GetString(WindowsTask.Xml(SomeRun.OnWindows, @"CIVIL\x", logon, new DateOnly(2026, 12, 1))),
            Does.Contain($"<LogonType>{word}</LogonType>"));

    [Test]
    public void Two_counties_on_one_machine_have_two_tasks()
    {
        // The same county in two folders is two configs, too; capitals in a path are no other path.
        var other = SomeRun.OnWindows with { Config = @"D:\试用\matcher.yaml" };
        var same = SomeRun.OnWindows with { Config = SomeRun.OnWindows.Config.ToUpperInvariant() };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(WindowsTask.NameOf(SomeRun.OnWindows), Does.Match(@"^\\Matcher\\柳林县-[0-9a-f]{6}$"));
            Assert.That(WindowsTask.NameOf(other), Is.Not.EqualTo(WindowsTask.NameOf(SomeRun.OnWindows)));
            Assert.That(WindowsTask.NameOf(same), Is.EqualTo(WindowsTask.NameOf(SomeRun.OnWindows)));
        }
    }

    [TestCase("柳林县/2026", @"^\\Matcher\\柳林县2026-")] // a name of a task may hold no slash
    [TestCase("<*>", @"^\\Matcher\\柳林-")] // nothing of it can be used: the folder is called something, too
    public void A_county_may_be_called_anything(string county, string name) =>
        Assert.That(WindowsTask.NameOf(SomeRun.OnWindows with { County = county }), Does.Match(name));
}
