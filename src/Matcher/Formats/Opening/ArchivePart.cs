using System.Text.RegularExpressions;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>
/// Tells the parts of an archive that was cut into several files (v.zip.001, v.z01, v.r00). The first may look whole, those in the
/// middle like nothing at all.
/// </summary>
internal static partial class ArchivePart
{
    private const int Looked = 4096;

    /// <summary>Whether the file is one: named as one, and no text.</summary>
    public static bool IsOne(string name, SafeFileHandle file)
    {
        if (!PartName().IsMatch(name))
            return false;
        var start = new byte[Looked];
        return start.AsSpan(0, RandomAccess.Read(file, start, 0)).IndexOfAnyInRange((byte)0, (byte)8) >= 0;
    }

    [GeneratedRegex(@"\.(\d{3}|[zr]\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PartName();
}
