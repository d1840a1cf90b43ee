using System.Net.Http.Headers;
using System.Text;
using Matcher.Loading;
using MySqlConnector;
using Npgsql;

namespace Matcher.Support.Servers;

/// <summary>Loads a source's table into a test server, as eng/servers/load.sh does; a table of that name goes first.</summary>
internal static class TableLoading
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Into a schema of PostgreSQL, which is made where there is none.</summary>
    public static async Task IntoPostgreSql(TestServer server, string schema, SourceTable table, bool emptyAsNull = false)
    {
        await using var connection = new NpgsqlConnection(
            $"Host={server.Host};Port={server.Port};Database={server.Database};Username={server.Loader.User};"
            + $"Password={server.Loader.Password};Pooling=false");
        await connection.OpenAsync();
        string[] place = [$"CREATE SCHEMA IF NOT EXISTS {schema}", $"SET search_path = {schema}"];
        foreach (var statement in place.Concat(CreateTable.Statements(TableKind.PostgreSql, table)))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }

        await using var copy = await connection.BeginTextImportAsync(
            $"COPY {CreateTable.Quote(TableKind.PostgreSql, table.Name)} FROM STDIN");
        TabbedText.Write(table, emptyAsNull, copy);
    }

    /// <summary>Into a database of MariaDB, which is made where there is none; its name begins with matcher.</summary>
    public static async Task IntoMariaDb(TestServer server, string database, SourceTable table, bool emptyAsNull = false)
    {
        await using var connection = new MySqlConnection(
            $"Server={server.Host};Port={server.Port};User ID={server.Loader.User};Password={server.Loader.Password};Pooling=false;"
            + "AllowLoadLocalInfile=true");
        await connection.OpenAsync();
        string[] place = [$"CREATE DATABASE IF NOT EXISTS {database}", $"USE {database}"];
        foreach (var statement in place.Concat(CreateTable.Statements(TableKind.MySql, table)))
        {
            await using var command = new MySqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }

        using var text = Text(table, emptyAsNull);
        await new MySqlBulkLoader(connection)
        {
            TableName = CreateTable.Quote(TableKind.MySql, table.Name),
            SourceStream = text,
            CharacterSet = "utf8mb4",
            FieldTerminator = "\t",
            LineTerminator = "\n",
            EscapeCharacter = '\\',
            Local = true,
        }.LoadAsync();
    }

    /// <summary>Into a database of ClickHouse, which is made where there is none; its name begins with matcher.</summary>
    public static async Task IntoClickHouse(TestServer server, string database, SourceTable table, bool emptyAsNull = false)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Utf8.GetBytes($"{server.Loader.User}:{server.Loader.Password}")));
        await Post("", $"CREATE DATABASE IF NOT EXISTS {database}");
        foreach (var statement in CreateTable.Statements(TableKind.ClickHouse, table))
            await Post($"?database={database}", statement);
        using var text = Text(table, emptyAsNull);
        using var rows = new StreamContent(text);
        var insert = $"INSERT INTO {CreateTable.Quote(TableKind.ClickHouse, table.Name)} FORMAT TabSeparated";
        await Send($"?database={database}&query={Uri.EscapeDataString(insert)}", rows);

        async Task Post(string query, string statement)
        {
            using var content = new StringContent(statement);
            await Send(query, content);
        }

        async Task Send(string query, HttpContent content)
        {
            using var answer = await client.PostAsync(new Uri($"http://{server.Host}:{server.Port}/{query}"), content);
            Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        }
    }

    private static MemoryStream Text(SourceTable table, bool emptyAsNull)
    {
        var text = new MemoryStream();
        using (var writer = new StreamWriter(text, Utf8, leaveOpen: true))
            TabbedText.Write(table, emptyAsNull, writer);
        text.Position = 0;
        return text;
    }
}
