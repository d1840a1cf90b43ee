using System.Globalization;
using System.Text;

namespace Matcher.Publishing.Packages;

/// <summary>The licences of everything that is in the program: a text a package, and a list of them.</summary>
internal static class LicenceFolder
{
    /// <summary>Name of the folder beside the program.</summary>
    public const string Name = "licences";

    /// <summary>Name of the list.</summary>
    public const string ListName = "README.md";

    /// <summary>Writes it.</summary>
    /// <param name="folder">Full path of the folder, which is made.</param>
    /// <param name="packages">What is in the program.</param>
    /// <param name="store">Where the packages are.</param>
    /// <param name="texts">What their licences say.</param>
    /// <exception cref="PublishingException">A licence is not known.</exception>
    public static void Write(string folder, IReadOnlyList<UsedPackage> packages, PackageStore store, PackageLicence texts)
    {
        Directory.CreateDirectory(folder);
        var list = new StringBuilder("# 程序所含软件包的许可证 / Licences of what is in the program\n\n");
        list.Append("| 软件包 package | 版本 version | 许可证 licence | 文本 text |\n|---|---|---|---|\n");
        foreach (var package in packages)
        {
            var file = $"{package.Name}-{package.Version}.txt";
            var source = store.Folder(package);
            File.WriteAllText(Path.Combine(folder, file), texts.Text(package, source));
            var licence = PackageDescription.Read(source).Licence;
            list.Append(CultureInfo.InvariantCulture, $"| {package.Name} | {package.Version} | {licence ?? "见文本 see the text"} | [{file}]({file}) |\n");
        }

        File.WriteAllText(Path.Combine(folder, ListName), list.ToString());
    }
}
