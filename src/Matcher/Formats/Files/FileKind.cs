using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Matcher.Formats.Files;

/// <summary>
/// Tells a file from what only looks like one. On Linux a pipe or a device may fit a pattern, and opening it may never return.
/// </summary>
internal static unsafe partial class FileKind
{
    // statx(2); its structure is the same on every processor, which that of stat is not.
    private const int CurrentFolder = -100;
    private const uint TypeWanted = 1;
    private const int StructureSize = 256;
    private const int ModeOffset = 28;

    private const int TypeMask = 0xF000;
    private const int Pipe = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int BlockDevice = 0x6000;
    private const int Socket = 0xC000;

    /// <summary>Whether a path names a file (or a folder, or nothing: opening it says so), and no pipe, device or socket.</summary>
    public static bool IsOrdinary(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var structure = stackalloc byte[StructureSize];
        try
        {
            if (Statx(CurrentFolder, path, 0, TypeWanted, structure) != 0)
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return true; // a C library from before 2018
        }

        return (BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(structure + ModeOffset, 2)) & TypeMask)
            is not (Pipe or CharacterDevice or BlockDevice or Socket);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, byte* structure);
}
