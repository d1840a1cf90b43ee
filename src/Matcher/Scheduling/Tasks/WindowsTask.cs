using System.Globalization;
using System.Text;
using System.Xml;

namespace Matcher.Scheduling.Tasks;

/// <summary>
/// A task of Windows Task Scheduler as XML, by the schema of [MS-TSCH] 2.5: triggers have an order of elements, everything else may stand
/// in any, and stands in that of the documentation. UTF-16 LE with a byte order mark: nothing else is imported everywhere.
/// </summary>
public static class WindowsTask
{
    private const string Namespace = "http://schemas.microsoft.com/windows/2004/02/mit/task";
    private const string Folder = @"\Matcher\";

    // Of Windows Vista: all that is used here is in it.
    private const string SchemaVersion = "1.2";
    private const string PrincipalId = "Author";
    private const int ShortMarker = 6;

    /// <summary>Its name in Task Scheduler: <c>\Matcher\柳林县-1a2b3c</c>. Two configs never have the same.</summary>
    public static string NameOf(NightlyRun run)
    {
        var county = string.Concat(run.County.Where(char.IsLetterOrDigit));
        var name = county.Length > 0 ? county : string.Concat(LastPart(run.Folder).Where(char.IsLetterOrDigit));
        return $"{Folder}{name}-{run.Marker[^ShortMarker..]}";
    }

    /// <summary>The file that <c>schtasks /Create /XML</c> reads.</summary>
    /// <param name="run">What it starts.</param>
    /// <param name="account">Who runs it: <c>DOMAIN\name</c>.</param>
    /// <param name="logon">How that account is logged on.</param>
    /// <param name="first">The first day on which it may start.</param>
    public static byte[] Xml(NightlyRun run, string account, TaskLogon logon, DateOnly first)
    {
        using var bytes = new MemoryStream();
        var form = new XmlWriterSettings
        {
            Encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            Indent = true,
            NewLineChars = "\r\n",
        };
        using (var xml = XmlWriter.Create(bytes, form))
        {
            xml.WriteStartElement("Task", Namespace);
            xml.WriteAttributeString("version", SchemaVersion);
            Part(xml, "RegistrationInfo",
                ("Source", run.Marker),
                ("Author", "Matcher"),
                ("Description", $"Matcher {run.County}: {run.Config}"));
            WriteTrigger(xml, run, first);
            WriteSettings(xml, run);
            WritePrincipal(xml, account, logon);
            WriteAction(xml, run);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    // Local time without an offset: two o'clock stays two o'clock when the clocks change.
    private static void WriteTrigger(XmlWriter xml, NightlyRun run, DateOnly first)
    {
        xml.WriteStartElement("Triggers");
        xml.WriteStartElement("CalendarTrigger");
        xml.WriteElementString("Enabled", "true");
        xml.WriteElementString("StartBoundary",
            first.ToDateTime(run.At).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Part(xml, "ScheduleByDay", ("DaysInterval", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Not RestartOnFailure: it counts starts that failed (2.5.4.2), never what the program ended with. The program tries again by itself.
    private static void WriteSettings(XmlWriter xml, NightlyRun run) => Part(xml, "Settings",
        ("AllowStartOnDemand", "true"),
        ("MultipleInstancesPolicy", "IgnoreNew"),
        ("DisallowStartIfOnBatteries", "false"),
        ("StopIfGoingOnBatteries", "false"),
        ("AllowHardTerminate", "true"),
        ("StartWhenAvailable", "true"),
        ("RunOnlyIfNetworkAvailable", "false"),
        ("WakeToRun", "true"),
        ("Enabled", "true"),
        ("Hidden", "false"),
        ("ExecutionTimeLimit", string.Create(CultureInfo.InvariantCulture, $"PT{run.Hours}H")));

    private static void WritePrincipal(XmlWriter xml, string account, TaskLogon logon)
    {
        xml.WriteStartElement("Principals");
        xml.WriteStartElement("Principal");
        xml.WriteAttributeString("id", PrincipalId);
        xml.WriteElementString("UserId", account);
        xml.WriteElementString("LogonType", logon == TaskLogon.LocalOnly ? "S4U" : "Password");
        xml.WriteElementString("RunLevel", "LeastPrivilege");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAction(XmlWriter xml, NightlyRun run)
    {
        xml.WriteStartElement("Actions");
        xml.WriteAttributeString("Context", PrincipalId);
        Part(xml, "Exec",
            ("Command", run.Program),
            ("Arguments", WindowsWords.Join(run.Words)),
            ("WorkingDirectory", run.Folder));
        xml.WriteEndElement();
    }

    private static void Part(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Text)> elements)
    {
        xml.WriteStartElement(name);
        foreach (var (element, text) in elements)
            xml.WriteElementString(element, text);
        xml.WriteEndElement();
    }

    private static string LastPart(string folder) => folder.Split('\\', '/').LastOrDefault(part => part.Length > 0) ?? "";
}
