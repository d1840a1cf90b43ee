namespace Matcher.Scheduling.Tasks;

/// <summary>How Windows logs the account of a task on (MS-TSCH 2.5.6, logonType), and with it what the task can reach.</summary>
public enum TaskLogon
{
    /// <summary>
    /// Without a password and whether or not the account is logged on: this machine's disks alone, no share, no encrypted file.
    /// </summary>
    LocalOnly,

    /// <summary>With the password that Windows keeps for it: shares, too, by their full names.</summary>
    Password,

    /// <summary>A managed service account, whose password the domain keeps: shares, too.</summary>
    Managed,
}
