using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Matcher.Cli.Machines;

/// <summary>What the letters of mapped drives stand for.</summary>
internal static class NetworkDrives
{
    /// <summary>What is said where Windows knows that a letter is a share's, and not which.</summary>
    public const string Unknown = "?";

    private const int LongestName = 1024;

    /// <summary>The share behind a letter, or <see cref="Unknown"/>; null: it is none.</summary>
    [SupportedOSPlatform("windows")]
    public static string? ShareOf(char drive)
    {
        var name = new char[LongestName];
        var length = name.Length;
        if (WNetGetConnectionW($"{drive}:", name, ref length) == 0)
            return new string(name).Split('\0')[0];
        try
        {
            return new DriveInfo(drive.ToString()).DriveType == DriveType.Network ? Unknown : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [DllImport("mpr.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int WNetGetConnectionW(string localName, [Out] char[] remoteName, ref int length);
}
