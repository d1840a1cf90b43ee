namespace Matcher.Catalogue.Sources;

/// <summary>
/// The bureau's own descriptions, in a folder of its own beside the config. A file named as one of the pack adds to it or
/// corrects it (<see cref="LocalSourceReader"/>); any other describes a source that the pack does not know. So a new pack can be
/// put over the old one, and nothing that the bureau wrote is lost.
/// </summary>
/// <param name="Folder">Full path.</param>
/// <param name="ShownAs">The folder as messages show it.</param>
public sealed record LocalSources(string Folder, string ShownAs)
{
    /// <summary>The folder, shown relative to another; null where there is none.</summary>
    public static LocalSources? Of(string? folder, string relativeTo) =>
        folder is null ? null : new LocalSources(folder, Path.GetRelativePath(relativeTo, folder).Replace('\\', '/'));
}
