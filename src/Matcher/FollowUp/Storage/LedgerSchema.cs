using System.Globalization;
using System.Text;
using Dapper;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Storage;

/// <summary>
/// Brings a ledger's tables up to what this program knows: numbered SQL files (<c>Migrations/0001-….sql</c>), of which
/// <c>PRAGMA user_version</c> says how many the ledger has had. A newer ledger, another program's file and a ledger of
/// another secret are refused before anything in them is touched.
/// </summary>
internal static class LedgerSchema
{
    private const int ApplicationId = 0x4D544348; // as in 0001

    private static readonly string[] Migrations = ReadMigrations();

    /// <summary>How many migrations this program knows.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Why this program, with this secret, must not use the ledger; null when it may.</summary>
    public static Problem? WhyRefused(SqliteConnection connection, Place where, BureauSecret secret)
    {
        if (IsEmpty(connection))
            return null;
        if (connection.QuerySingle<int>("PRAGMA application_id") != ApplicationId)
            return LedgerProblems.Foreign(where);
        if (AppliedTo(connection) is var version && version > Version)
            return LedgerProblems.TooNew(where, version, Version);
        if (!IsWhole(connection, version) || connection.QueryFirstOrDefault<string>("SELECT secret_check FROM bureau") is not { } check)
            return LedgerProblems.Damaged(where);
        return check == secret.Check() ? null : LedgerProblems.OtherSecret(where);
    }

    /// <summary>Applies the migrations that the ledger lacks, inside the transaction of the caller.</summary>
    public static void BringUpToDate(SqliteConnection connection, BureauSecret secret)
    {
        var isNew = IsEmpty(connection);
        var version = AppliedTo(connection);
        foreach (var migration in Migrations.Skip(version))
            connection.Execute(migration);
        if (isNew)
            connection.Execute("INSERT INTO bureau (secret_check) VALUES (@Check)", new { Check = secret.Check() });
        if (version < Version)
            connection.Execute($"PRAGMA user_version = {Text(Version)}");
    }

    // A ledger that has had no migration, and has tables, is none of a version.
    private static bool IsWhole(SqliteConnection connection, int version)
    {
        if (version < 1)
            return false;
        using var reference = new SqliteConnection("Data Source=:memory:");
        reference.Open();
        foreach (var migration in Migrations.Take(version))
            reference.Execute(migration);
        return LedgerHealth.IsWhole(connection, reference);
    }

    /// <summary>Whether there is nothing in it, as in one that was just made.</summary>
    public static bool IsEmpty(SqliteConnection connection) =>
        connection.QuerySingle<int>("SELECT COUNT(*) FROM sqlite_schema") == 0;

    /// <summary>How many migrations a ledger has had.</summary>
    public static int AppliedTo(SqliteConnection connection) => connection.QuerySingle<int>("PRAGMA user_version");

    private static string[] ReadMigrations()
    {
        var assembly = typeof(LedgerSchema).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Ledger/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                return reader.ReadToEnd();
            })];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
