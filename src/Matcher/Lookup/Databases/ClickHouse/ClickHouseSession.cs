using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// Queries to one ClickHouse, one after the other. There is no connection to hold and no temporary table: the numbers are sent along with
/// every query that asks for them, as what ClickHouse calls external data, which an account that may only read can do, too.
/// </summary>
/// <param name="endpoint">Where to ask.</param>
/// <param name="limit">How long a query may take.</param>
/// <param name="version">Of the server.</param>
/// <param name="settings">What every query is sent with.</param>
internal sealed class ClickHouseSession(Endpoint endpoint, TimeSpan limit, string version, ImmutableArray<string> settings)
    : DatabaseSession
{
    private const int BytesOfKey = 8;

    private byte[]? _keys;

    public override SqlDialect Sql { get; } = new ClickHouseDialect(AccountSettings.KeysInList(settings));

    public override string Product => $"ClickHouse {version}";

    public override bool HasSnapshots => false;

    // Every query is a request of its own.
    public override bool CanGoOn => true;

    public override long BytesReceived => endpoint.Traffic.Received;

    public override long BytesSent => endpoint.Traffic.Sent;

    public override ImmutableArray<DatabaseColumn> ColumnsOf(Relation relation, CancellationToken cancellation)
    {
        var described = relation.Table is { } table ? ClickHouseDialect.QuotedName(table) : $"({relation.Query}\n)";
        return
        [
            .. MetadataAnswer.Read(Start($"DESCRIBE TABLE {described} FORMAT TabSeparated", cancellation), fewestFields: 3)
                .Where(static line => line[2] != "EPHEMERAL") // only ever written
                .Select(static line => new DatabaseColumn(line[0], line[1], new ClickHouseType(line[1]).Kind)),
        ];
    }

    public override long? EstimatedRows(Relation relation, CancellationToken cancellation)
    {
        if (relation.Table is null)
            return null;
        try
        {
            var numbers = Numbers(
                $"SELECT count(), sum(rows) FROM system.parts WHERE active AND {IsOf(relation.Table, "table")}", cancellation);
            return numbers[0] == 0 ? null : numbers[1];
        }
        catch (DatabaseFailedException exception) when (exception.Fault is DatabaseFault.NoRight or DatabaseFault.NoTable)
        {
            return null; // the account may not look there
        }
    }

    // The primary key is ClickHouse's index; only its first column finds rows by itself.
    public override bool HasIndexOn(Relation relation, DatabaseColumn column, CancellationToken cancellation)
    {
        if (relation.Table is null)
            return false;
        var name = Sql.Literal(column.Name);
        return Numbers(
            $"SELECT count() FROM system.tables WHERE {IsOf(relation.Table, "name")}"
            + $" AND (primary_key = {name} OR startsWith(primary_key, concat({name}, ',')))",
            cancellation) is [> 0];
    }

    public override bool TryBringKeys(IEnumerable<IdNumber> keys, CancellationToken cancellation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.GetSpan(BytesOfKey), key.Digits17);
            bytes.Advance(BytesOfKey);
        }

        _keys = bytes.WrittenSpan.ToArray();
        try
        {
            if (Numbers($"SELECT count() FROM {SqlDialect.KeyTable}", cancellation)[0] == _keys.Length / BytesOfKey)
                return true;
        }
        catch (DatabaseFailedException exception) when (exception.Fault
            is DatabaseFault.NoRight or DatabaseFault.NoTable or DatabaseFault.BadQuery or DatabaseFault.AccessRefused)
        {
            // The account may not, or something between here and the server lets no such request through.
        }

        _keys = null;
        return false;
    }

    public override void BeginSnapshot(CancellationToken cancellation)
    {
        // There is none.
    }

    public override ImmutableArray<long> Numbers(string sql, CancellationToken cancellation) =>
        MetadataAnswer.Read(Start($"{sql}\nFORMAT TabSeparated", cancellation), fewestFields: 1) is [var line]
            ? [.. line.Select(NumberIn)]
            : throw new DatabaseFailedException(DatabaseFault.Broken, "");

    public override RowCursor Rows(string sql, int columns, CancellationToken cancellation)
    {
        var mark = RandomNumberGenerator.GetHexString(8, lowercase: true);
        var query = Start($"{SelectList.Append(sql, Sql.Literal(mark))}\nFORMAT RowBinary", cancellation);
        return new RowBinaryCursor(query, columns, mark);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            endpoint.Dispose();
    }

    private static long NumberIn(string cell) =>
        cell == "\\N" ? 0
        : long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new DatabaseFailedException(DatabaseFault.Broken, "");

    private RunningQuery Start(string sql, CancellationToken cancellation)
    {
        using var content = ContentOf(sql);
        return RunningQuery.Start(endpoint, settings, content, limit, cancellation);
    }

    private HttpContent ContentOf(string sql)
    {
        var text = new StringContent(sql, Encoding.UTF8);
        if (_keys is null || !sql.Contains(SqlDialect.KeyTable, StringComparison.Ordinal))
            return text;
        var boundary = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var form = new MultipartFormDataContent(boundary);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}"); // older servers want no quotes
        form.Add(text, "query");
        form.Add(new StringContent(ClickHouseDialect.KeyStructure), $"{SqlDialect.KeyTable}_structure");
        form.Add(new StringContent("RowBinary"), $"{SqlDialect.KeyTable}_format");
        form.Add(new ByteArrayContent(_keys), SqlDialect.KeyTable, SqlDialect.KeyTable);
        return form;
    }

    private string IsOf(string table, string nameColumn)
    {
        var parts = ClickHouseDialect.Parts(table);
        var database = parts.Length == 2 ? Sql.Literal(parts[0]) : "currentDatabase()";
        return $"database = {database} AND {nameColumn} = {Sql.Literal(parts[^1])}";
    }
}
