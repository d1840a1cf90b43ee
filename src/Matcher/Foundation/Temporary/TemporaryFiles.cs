using Matcher.Foundation.Locks;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Foundation.Temporary;

/// <summary>
/// The temporary files of one run: what was unpacked, or put into another encoding. They hold what the files of agencies hold, so they
/// lie in a folder of ours that nobody but this account may look into, made when the first is wanted. A file has no name any more as
/// soon as it is open, where the system allows that (Unix), and goes with the process elsewhere (Windows). What a run that was killed
/// left all the same, the next one removes: nobody holds its lock.
/// <para>
/// On Windows the rights are those of the folder it is in, which are the bureau's to set.
/// </para>
/// </summary>
/// <param name="home">Full path of the folder in which the folder is made, and which is there by then.</param>
internal sealed class TemporaryFiles(string home) : IDisposable
{
    /// <summary>What the names of our folders begin with.</summary>
    public const string Prefix = ".matcher-tmp-";

    private const string LockEnding = ".lock";

    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _gate = new();
    private IDisposable? _lock;
    private string? _folder;

    /// <summary>Bytes that fit on the disk; where nobody can say, as on a share, any number.</summary>
    public long Room
    {
        get
        {
            try
            {
                return new DriveInfo(home).AvailableFreeSpace;
            }
            catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
            {
                return long.MaxValue;
            }
        }
    }

    /// <summary>Full path of the folder, which is made now if it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public string Folder
    {
        get
        {
            lock (_gate)
                return _folder ??= Make();
        }
    }

    /// <summary>Those of somebody who only looks, and writes nothing beside a result: in the folder that the system has for them.</summary>
    public static TemporaryFiles OfSystem() => new(Path.GetTempPath());

    /// <summary>A new file, open for writing and reading; it is gone when it is closed.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public SafeFileHandle Create()
    {
        var path = Path.Combine(Folder, Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        if (OperatingSystem.IsWindows())
            return file;
        try
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // On some shares a file keeps its name while it is open; it goes when it is closed.
        }

        return file;
    }

    /// <summary>Removes the folder with what is in it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_folder is { } folder)
                Remove(folder);
            _lock?.Dispose();
            _folder = null;
            _lock = null;
        }
    }

    /// <summary>Removes the folders that runs left which are dead; never one that is in use.</summary>
    /// <param name="home">Full path of the folder that they are in; it need not be there.</param>
    public static void RemoveDead(string home)
    {
        try
        {
            foreach (var name in Directory.EnumerateFileSystemEntries(home, Prefix + "*")
                .Select(path => path.EndsWith(LockEnding, StringComparison.Ordinal) ? path[..^LockEnding.Length] : path)
                .Distinct(StringComparer.Ordinal)
                .ToList())
            {
                using var free = FileLock.Take(name + LockEnding);
                if (free is not null)
                    Remove(name);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or just going: it waits for the next run.
        }
    }

    // The lock comes first, beside the folder and not in it: a folder without one is nobody's.
    private string Make()
    {
        RemoveDead(home);
        var folder = Path.Combine(home, Prefix + Path.GetFileNameWithoutExtension(Path.GetRandomFileName()));
        _lock = FileLock.Take(folder + LockEnding) ?? throw new IOException("A new folder for temporary files is in use.");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnFolder);
        return folder;
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A virus scanner looks into it; the next run tries again.
        }
    }
}
