using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Storage;

/// <summary>The rule packs that nights went by. Each is kept once, however many nights there were.</summary>
internal static class KeptPacks
{
    /// <summary>Keeps one; its row. What is kept already is not written again.</summary>
    /// <param name="connection">The ledger, in a transaction that writes.</param>
    /// <param name="sha256">Its hash.</param>
    /// <param name="compressed">Makes its content, where it is not there yet.</param>
    public static long Keep(SqliteConnection connection, string sha256, Func<byte[]> compressed) =>
        connection.QueryFirstOrDefault<long?>("SELECT id FROM packs WHERE sha256 = @sha256", new { sha256 })
        ?? connection.QuerySingle<long>("INSERT INTO packs (sha256, content) VALUES (@sha256, @content) RETURNING id",
            new { sha256, content = compressed() });

    /// <summary>Removes those that no night went by any more.</summary>
    public static void Sweep(SqliteConnection connection) =>
        connection.Execute("DELETE FROM packs WHERE id NOT IN (SELECT pack_id FROM runs WHERE pack_id IS NOT NULL)");

    /// <summary>
    /// That of the last night for the whole county with all rules; null where there is none, or where the program that recorded it kept
    /// none.
    /// </summary>
    public static KeptPack? Last(SqliteConnection connection) => connection.QueryFirstOrDefault<Row>(
        """
        SELECT r.as_of AS AsOf, p.sha256 AS Sha256, p.content AS Content
        FROM runs r LEFT JOIN packs p ON p.id = r.pack_id
        WHERE r.staged = 0 AND r.only_rules IS NULL AND r.only_townships IS NULL
          AND EXISTS (SELECT 1 FROM rule_runs WHERE run_id = r.id)
        ORDER BY r.as_of DESC, r.id DESC LIMIT 1
        """) is { Content: { } content, Sha256: { } sha256 } row
        ? new KeptPack(IsoDate.Read(row.AsOf), sha256, content)
        : null;

    private sealed record Row
    {
        public string AsOf { get; init; } = "";

        public string? Sha256 { get; init; }

        public byte[]? Content { get; init; }
    }
}
