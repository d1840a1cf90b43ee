namespace Matcher.Rules.Packs;

/// <summary>
/// The bureau's own rules, and its changes to those of the pack, in a folder of its own beside the config. A file that
/// <c>extends</c> a rule of the pack says only what differs (<see cref="RuleExtension"/>); any other is a whole rule. So a new pack can
/// be put over the old one, and nothing that the bureau wrote is lost.
/// </summary>
/// <param name="Folder">Full path.</param>
/// <param name="ShownAs">The folder as messages show it.</param>
public sealed record LocalRules(string Folder, string ShownAs)
{
    /// <summary>The folder, shown relative to another; null where there is none.</summary>
    public static LocalRules? Of(string? folder, string relativeTo) =>
        folder is null ? null : new LocalRules(folder, Path.GetRelativePath(relativeTo, folder).Replace('\\', '/'));
}
