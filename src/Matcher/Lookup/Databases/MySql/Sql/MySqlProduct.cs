using System.Buffers;

namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>What a server says that it is.</summary>
/// <param name="Family">Which it is.</param>
/// <param name="Name">What users read of it: MariaDB 10.11.19.</param>
internal sealed record MySqlProduct(MySqlFamily Family, string Name)
{
    private static readonly SearchValues<char> s_ofVersion = SearchValues.Create("0123456789.");

    /// <summary>Doris and StarRocks, whose texts are bytes in UTF-8 and are compared as such.</summary>
    public bool IsAnalytic => Family is MySqlFamily.Doris or MySqlFamily.StarRocks;

    /// <summary>Reads what a server says.</summary>
    /// <param name="version">Its VERSION(): 8.0.36, 10.11.19-MariaDB-0+deb12u1, 8.0.11-TiDB-v7.5.0, 5.7.25-OceanBase-v4.2.1.</param>
    /// <param name="comment">Its version_comment, where Doris and StarRocks say who they are; their version is one of MySQL's.</param>
    public static MySqlProduct Read(string version, string comment)
    {
        foreach (var (family, word) in Words)
        {
            if (version.Contains(word, StringComparison.OrdinalIgnoreCase) || comment.Contains(word, StringComparison.OrdinalIgnoreCase))
                return new MySqlProduct(family, $"{word} {NumberOf(family, word, version, comment)}".TrimEnd());
        }

        return new MySqlProduct(MySqlFamily.MySql, $"MySQL {FirstNumber(version)}".TrimEnd());
    }

    private static IEnumerable<(MySqlFamily Family, string Word)> Words =>
    [
        (MySqlFamily.TiDb, "TiDB"), (MySqlFamily.OceanBase, "OceanBase"), (MySqlFamily.StarRocks, "StarRocks"),
        (MySqlFamily.Doris, "Doris"), (MySqlFamily.MariaDb, "MariaDB"),
    ];

    // MariaDB's stands before its name, perhaps behind 5.5.5-, which is for old clients; the others' stands behind.
    private static string NumberOf(MySqlFamily family, string word, string version, string comment)
    {
        if (family == MySqlFamily.MariaDb)
            return FirstNumber(version.StartsWith("5.5.5-", StringComparison.Ordinal) ? version[6..] : version);
        var text = version.Contains(word, StringComparison.OrdinalIgnoreCase) ? version : comment;
        return FirstNumber(text[(text.IndexOf(word, StringComparison.OrdinalIgnoreCase) + word.Length)..]);
    }

    private static string FirstNumber(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return "";
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAnyExcept(s_ofVersion);
        return (end < 0 ? rest : rest[..end]).TrimEnd('.').ToString();
    }
}
