using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Lookup.Databases;

/// <summary>Fetches a password from where the config says it is, at the moment when it is needed.</summary>
internal static class PasswordPlace
{
    /// <summary>The password; null where the account has none, or, with a problem, where it is not there.</summary>
    /// <param name="access">The database.</param>
    /// <param name="where">The table that it is needed for.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static string? Read(DatabaseAccess access, Place where, ProblemList problems)
    {
        if (access.Password is not { } place)
            return null;
        var password = place.Variable is { } variable
            ? Environment.GetEnvironmentVariable(variable)
            : FirstLine(place.File!);
        if (string.IsNullOrEmpty(password))
            problems.Add(DatabaseProblems.PasswordMissing(where, place.Shown));
        return password;
    }

    private static string? FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault()?.TrimEnd();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
