using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Cryptography;
using System.Security.Principal;
using System.Text;

namespace Matcher.Setup.Writing;

/// <summary>Makes the bureau's secret: random, for its owner's eyes alone, and never in place of another.</summary>
internal static class SecretFile
{
    private const int Bytes = 32;

    /// <summary>Makes it.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static void Create(string path)
    {
        using var file = OperatingSystem.IsWindows() ? OfWindows(path) : new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
        file.Flush(flushToDisk: true);
    }

    // Rights of the folder are not inherited: it may be a share that the whole bureau reads.
    [SupportedOSPlatform("windows")]
    private static FileStream OfWindows(string path)
    {
        using var owner = WindowsIdentity.GetCurrent();
        var rights = new FileSecurity();
        rights.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        rights.AddAccessRule(new FileSystemAccessRule(owner.User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.FullControl, FileShare.None, 4096, FileOptions.None, rights);
    }
}
