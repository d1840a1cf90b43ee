namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>What a server calls itself.</summary>
internal static class ProductName
{
    /// <summary>
    /// The beginning of what <c>version()</c> says, up to where it tells of compilers: PostgreSQL 15.8; with the fork's name in
    /// parentheses where it has one: PostgreSQL 9.4.26 (Greenplum Database 6.25.3 build …).
    /// </summary>
    public static string Of(string? version)
    {
        if (version is null)
            return "PostgreSQL";
        var end = version.IndexOf(" on ", StringComparison.Ordinal);
        var text = end < 0 ? version : version[..end];
        if (text.IndexOf(" (Debian", StringComparison.Ordinal) is > 0 and var debian)
            text = text[..debian];
        if (text.IndexOf(" (Ubuntu", StringComparison.Ordinal) is > 0 and var ubuntu)
            text = text[..ubuntu];
        return text.Trim();
    }
}
