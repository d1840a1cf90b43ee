using System.Security.Cryptography;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Sources;

/// <summary>A file that describes a source or the roster.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="IsOwn">Whether it is the bureau's own; else the pack's.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
internal sealed record DescriptionFile(string Name, bool IsOwn, string Sha256)
{
    /// <summary>Those of a folder, in its order.</summary>
    public static IEnumerable<DescriptionFile> Of(YamlFolder folder, bool isOwn) => folder.Files.Select(file =>
        new DescriptionFile(Path.GetFileName(file.Path), isOwn, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path)))));
}
