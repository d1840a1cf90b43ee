using System.IO.Compression;
using System.Text;

namespace Matcher.Reports.Packaging;

/// <summary>
/// Files of Word and Excel, which are .zip packages. Those that the library makes have the hour in them: the same members are put into
/// one that has not, in the order of their names.
/// </summary>
internal static class OfficePackage
{
    /// <summary>Writes a file that is not there yet, and its folder.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="make">Makes the package in a stream that can be read and sought.</param>
    /// <param name="isPacked">Whether its members are packed, which takes time and makes a tenth of it; else they are stored.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    public static void Write(string path, Action<Stream> make, bool isPacked)
    {
        using var made = new MemoryStream();
        make(made);
        made.Position = 0;
        using var from = new ZipArchive(made, ZipArchiveMode.Read);
        WriteMembers(path, to =>
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var content = entry.Open();
                using var member = to.Begin(entry.FullName, isPacked);
                content.CopyTo(member);
            }
        });
    }

    /// <summary>Writes a file that is not there yet, and its folder, whose members are made one by one and never held.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="write">Writes the members.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    public static void WriteMembers(string path, Action<SteadyZip> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var output = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        using var to = new SteadyZip(output, Encoding.UTF8);
        write(to);
    }
}
