namespace Matcher.Catalogue.Config.Databases;

/// <summary>Where the password of a database is: never in the config itself, which people send each other.</summary>
/// <param name="Variable">The environment variable that holds it; null where a file does.</param>
/// <param name="File">Full path of the file whose first line it is; null where a variable holds it.</param>
public sealed record DatabasePassword(string? Variable, string? File)
{
    /// <summary>The place as the config says it, to tell a user.</summary>
    public string Shown { get; init; } = Variable ?? File ?? "";
}
