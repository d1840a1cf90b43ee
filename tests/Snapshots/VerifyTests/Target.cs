using System.Text;

namespace VerifyTests;

/// <summary>One thing to compare: text, whose line ends do not count, or bytes.</summary>
/// <param name="Name">Its name among several; null when it is the only one.</param>
/// <param name="Extension">Extension of its files, without dot.</param>
/// <param name="Text">The text; null for bytes.</param>
/// <param name="Bytes">The bytes; empty for text.</param>
internal sealed record Target(string? Name, string Extension, StringBuilder? Text, byte[] Bytes)
{
    private static readonly HashSet<string> TextExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "txt", "csv", "tsv", "json", "html", "htm", "xml", "yaml", "yml", "md", "log", "svg", "css", "js",
    };

    public static Target OfText(string? name, string extension, string text) =>
        new(name, extension, new StringBuilder(WithPlainLineEnds(text.TrimStart('\uFEFF'))), []);

    public static Target OfFile(string name, string path)
    {
        var extension = Path.GetExtension(path).TrimStart('.');
        return TextExtensions.Contains(extension)
            ? OfText(name, extension, File.ReadAllText(path, Encoding.UTF8))
            : new Target(name, extension.Length == 0 ? "noextension" : extension, null, File.ReadAllBytes(path));
    }

    /// <summary>CRLF and CR as LF.</summary>
    public static string WithPlainLineEnds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
