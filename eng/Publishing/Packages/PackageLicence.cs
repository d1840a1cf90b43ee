using System.Globalization;
using System.Text;

namespace Matcher.Publishing.Packages;

/// <summary>
/// The licence of a package as text: the files that the package brings, and where it only names a licence, the text that
/// this name stands for.
/// </summary>
/// <param name="known">Full path of the folder with texts of licences, each called by its SPDX name.</param>
internal sealed class PackageLicence(string known)
{
    private static readonly string[] LicenceNames = ["LICENSE", "LICENCE", "COPYING"];
    private static readonly string[] NoticeNames = ["NOTICE", "THIRD-PARTY", "THIRDPARTY"];
    private static readonly string[] TextEndings = ["", ".txt", ".md"];

    /// <summary>The whole text for a package.</summary>
    /// <param name="package">Which.</param>
    /// <param name="folder">Full path of its folder.</param>
    /// <exception cref="PublishingException">Nobody knows its licence, or the text of it.</exception>
    public string Text(UsedPackage package, string folder)
    {
        var description = PackageDescription.Read(folder);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{package.Name} {package.Version}\n{description.Licence}\n{description.Copyright}\n{description.Home}\n");
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        var own = files.Where(file => IsCalled(file, LicenceNames)).ToList();
        foreach (var licence in own.Count > 0 ? own : Texts(package, description))
            Append(text, licence);
        foreach (var notice in files.Where(file => IsCalled(file, NoticeNames)))
            Append(text, notice);
        return text.ToString();
    }

    // Of several between which one may choose, one is enough.
    private List<string> Texts(UsedPackage package, PackageDescription description)
    {
        var names = description.Licence?.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var texts = names.Where(name => name is not ("OR" or "AND" or "WITH"))
            .Select(name => Path.Combine(known, name + ".txt"))
            .ToLookup(File.Exists);
        var isEnough = texts[true].Any() && (!texts[false].Any() || !names.Any(name => name is "AND" or "WITH"));
        return isEnough
            ? [.. texts[true]]
            : throw new PublishingException(
                $"the licence of {package.Name} {package.Version} ({description.Licence ?? "none named"}) has no text: "
                + $"put it into {known} under its SPDX name");
    }

    private static bool IsCalled(string file, string[] names) =>
        names.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.OrdinalIgnoreCase))
        && TextEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static void Append(StringBuilder text, string file) =>
        text.Append(CultureInfo.InvariantCulture, $"\n{new string('-', 72)}\n\n{File.ReadAllText(file).ReplaceLineEndings("\n").Trim('\n')}\n");
}
