using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;

namespace Matcher.RunFacts;

/// <summary>
/// Every text that decides what a run finds, beside the config and the data: rules, descriptions of sources and reasons of verdicts, the
/// pack's and the bureau's own. A ledger keeps them, so that a later version can be held against what last night went by.
/// </summary>
/// <param name="Files">By name, such as <c>rules/sources/vehicles.yaml</c>, in ordinal order, with their bytes.</param>
internal sealed record PackTexts(ImmutableSortedDictionary<string, byte[]> Files)
{
    /// <summary>Folder of the pack.</summary>
    public const string Rules = "rules";

    /// <summary>Folder of the descriptions in it.</summary>
    public const string Sources = $"{Rules}/{SourceCatalogue.Folder}";

    private const string Yaml = "*.yaml";

    private byte[]? _joined;

    /// <summary>Of a run whose pack nobody keeps.</summary>
    public static PackTexts None { get; } = new(ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal));

    /// <summary>SHA-256 over names and bytes, lower-case hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Joined()));

    /// <summary>Reads them; files that cannot be read are left out, which has been told by whoever needs them.</summary>
    public static PackTexts Of(MatcherConfig config)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        AddAll(Rules, config.RulesFolder);
        AddAll(Sources, Path.Combine(config.RulesFolder, SourceCatalogue.Folder));
        AddAll(ConfigLoader.UsualLocalRules, config.LocalRulesFolder);
        AddAll(ConfigLoader.UsualLocalSources, config.LocalSourcesFolder);
        if (config.LocalVerdictsFile is { } verdicts)
            Add(ConfigLoader.UsualLocalVerdicts, verdicts);
        return new PackTexts(files.ToImmutable());

        void AddAll(string name, string? folder)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Yaml) : [])
                Add($"{name}/{Path.GetFileName(file)}", file);
        }

        void Add(string name, string file)
        {
            try
            {
                files[name] = File.ReadAllBytes(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The rules' reader has told it.
            }
        }
    }

    /// <summary>Whether the sources are described alike, so that their files need be read only once for both.</summary>
    public bool ReadsAs(PackTexts other) => Descriptions().SequenceEqual(other.Descriptions());

    /// <summary>Packs them for the ledger.</summary>
    public byte[] Compressed()
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
            brotli.Write(Joined());
        return target.ToArray();
    }

    /// <summary>Unpacks what <see cref="Compressed"/> made.</summary>
    /// <exception cref="InvalidDataException">It is nothing that it made.</exception>
    public static PackTexts Unpack(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new BinaryReader(brotli, Encoding.UTF8);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        try
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var name = reader.ReadString();
                files[name] = reader.ReadBytes(reader.ReadInt32());
            }
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException("A kept rule pack ends too early.", error);
        }

        return new PackTexts(files.ToImmutable());
    }

    /// <summary>Writes them into a folder as they lay.</summary>
    /// <param name="folder">Full path.</param>
    /// <exception cref="InvalidDataException">A name leads out of it.</exception>
    public void WriteTo(string folder)
    {
        foreach (var (name, bytes) in Files)
        {
            var path = Path.GetFullPath(name, folder);
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InvalidDataException("A file of a kept rule pack lies outside it.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private IEnumerable<(string Name, string Bytes)> Descriptions() => Files
        .Where(file => file.Key.StartsWith(Sources + '/', StringComparison.Ordinal)
            || file.Key.StartsWith(ConfigLoader.UsualLocalSources + '/', StringComparison.Ordinal))
        .Select(file => (file.Key, Convert.ToHexString(SHA256.HashData(file.Value))));

    private byte[] Joined()
    {
        if (_joined is not null)
            return _joined;
        using var target = new MemoryStream();
        using (var writer = new BinaryWriter(target, Encoding.UTF8))
        {
            writer.Write(Files.Count);
            foreach (var (name, bytes) in Files)
            {
                writer.Write(name);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        return _joined = target.ToArray();
    }
}
