namespace Matcher.RunFacts;

/// <summary>Which rule pack a run, an explanation or a rehearsal went by.</summary>
/// <param name="Folder">Its folder as messages show it.</param>
/// <param name="IsShipped">Whether it is the program's own, because the config names none.</param>
/// <param name="Sha256">SHA-256 over all its rules, lower-case hex: the same for the same rules, wherever they lie.</param>
public sealed record UsedPack(string Folder, bool IsShipped, string Sha256)
{
    private const int ShortLength = 12;

    /// <summary>So much of the hash as tells two packs apart.</summary>
    public string ShortHash => Sha256[..ShortLength];
}
