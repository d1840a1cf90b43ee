using System.Text;

namespace Matcher.Setup.Writing;

/// <summary>Writes a text whole or not at all, and never over another.</summary>
internal static class WholeFile
{
    private const string Unfinished = ".new";

    /// <summary>Writes it.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static void Create(string path, string text)
    {
        var unfinished = path + Unfinished;
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: false);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
