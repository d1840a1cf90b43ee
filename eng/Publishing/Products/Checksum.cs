using System.Security.Cryptography;

namespace Matcher.Publishing.Products;

/// <summary>The SHA-256 of a file, in a file beside it that <c>sha256sum -c</c> reads.</summary>
internal static class Checksum
{
    /// <summary>Writes it.</summary>
    /// <param name="file">Full path of the file.</param>
    public static void WriteBeside(string file)
    {
        using var content = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        File.WriteAllText(file + ".sha256", $"{hash}  {Path.GetFileName(file)}\n");
    }
}
