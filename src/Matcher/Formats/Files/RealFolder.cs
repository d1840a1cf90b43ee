namespace Matcher.Formats.Files;

/// <summary>Where a folder really is, links on the way to it followed.</summary>
internal static class RealFolder
{
    /// <summary>Its full path.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="finalTarget">What a link leads to in the end; null for what is no link. Null: as the system says.</param>
    public static string PathOf(DirectoryInfo folder, Func<DirectoryInfo, string?>? finalTarget = null)
    {
        finalTarget ??= static link => link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;

        // Of a folder that is no link but lies below one, the way to it is part of its path.
        var path = Target(folder, finalTarget) ?? folder.FullName;
        return Directory.GetParent(path) is { } parent ? Path.Combine(PathOf(parent, finalTarget), Path.GetFileName(path)) : path;
    }

    // A drive or a share is no link, and Windows says of both that they are not there.
    private static string? Target(DirectoryInfo folder, Func<DirectoryInfo, string?> finalTarget)
    {
        if (folder.Parent is null)
            return null;
        try
        {
            return finalTarget(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // On a share an account may go through a folder that it may not look into.
            return null;
        }
    }
}
