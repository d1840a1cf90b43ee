using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>
/// The run in SQLite: the files imported, then the same joins. As fast as that goes: only the columns that some check names
/// (its shell's .import takes them all), big pages, no journal, no waiting for the disk, one transaction, text bound as the
/// bytes that it is.
/// </summary>
internal static class SqliteRun
{
    private static readonly string[] DayForms =
        ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy年M月d日", "yyyyMM", "yyyy.MM", "yyyy-MM"];

    private static readonly string[] Before =
    [
        "PRAGMA page_size = 65536", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA temp_store = MEMORY", "BEGIN",
    ];

    /// <summary>Runs it and prints the seconds that import and SQL took.</summary>
    public static void Run(County county, string output)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(output);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(output, "run.db")};Pooling=False");
        connection.Open();
        connection.CreateFunction("day",
            (string? text) =>
                DateTime.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null,
            isDeterministic: true);
        connection.CreateFunction("amount",
            (string? text) =>
                double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : (double?)null,
            isDeterministic: true);
        connection.CreateFunction("tidied", (string? text) => text is null ? null : Findings.Tidy(text), isDeterministic: true);
        connection.CreateFunction("number", (string? text) => SqliteText.Number(text), isDeterministic: true);
        connection.CreateFunction("same_name", (string? one, string? other) => SqliteText.IsSameName(one ?? "", other ?? ""),
            isDeterministic: true);
        foreach (var statement in Before)
            Do(connection, statement);
        foreach (var name in SqlScript.Files)
            Import(connection, name, county.Utf8Of(name));
        foreach (var statement in SqlScript.Statements(new Dialect()))
            Do(connection, statement);
        WriteLists(connection, "hit_list", Path.Combine(output, "疑点清单"));
        WriteLists(connection, "missed_list", Path.Combine(output, "漏保线索"));
        WriteLists(connection, "doubt_list", Path.Combine(output, "身份存疑"));
        WriteLists(connection, "correction_list", Path.Combine(output, "数据质量"), "花名册");
        Do(connection, "COMMIT");
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F3}");
    }

    private static void Import(SqliteConnection connection, string name, string file)
    {
        var layout = CsvLayout.Of(file);
        int[] needed = [.. Enumerable.Range(0, layout.Headers.Length).Where(column => SqlScript.Names(layout.Headers[column]))];
        Do(connection, $"CREATE TABLE \"{name}\" ({string.Join(", ", needed.Select(column => $"\"{layout.Headers[column]}\" TEXT"))})");
        raw.sqlite3_prepare_v2(connection.Handle, $"INSERT INTO \"{name}\" VALUES ({string.Join(", ", needed.Select(_ => "?"))})",
            out var insert);
        using (insert)
        using (var stream = File.OpenRead(file))
        using (var reader = CsvReader.Create(stream,
            new CsvReaderOptions { HasHeader = true, Separator = layout.Delimiter, BufferSize = 1 << 18 }, leaveOpen: false))
        {
            while (reader.Read())
            {
                if (reader.FieldCount != layout.Headers.Length)
                    continue;
                for (var i = 0; i < needed.Length; i++)
                    raw.sqlite3_bind_text(insert, i + 1, reader.GetSpan(needed[i]));
                if (raw.sqlite3_step(insert) != raw.SQLITE_DONE)
                    throw new InvalidOperationException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string());
                raw.sqlite3_reset(insert);
            }
        }
    }

    private static void WriteLists(SqliteConnection connection, string list, string folder, string whole = "全县")
    {
        Directory.CreateDirectory(folder);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {list} ORDER BY 乡镇, 村, 身份证号, 规则";
        using var rows = command.ExecuteReader();
        var header = string.Join(',', Enumerable.Range(0, rows.FieldCount).Select(rows.GetName));
        using var all = Begin(whole);
        StreamWriter? own = null;
        var township = "";
        while (rows.Read())
        {
            var line = string.Join(',',
                Enumerable.Range(0, rows.FieldCount)
                    .Select(i => rows.IsDBNull(i) ? "" : $"\"{rows.GetString(i).Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
            if (own is null || rows.GetString(0) != township)
            {
                own?.Dispose();
                township = rows.GetString(0);
                own = Begin(township);
            }

            own.WriteLine(line);
            all.WriteLine(line);
        }

        own?.Dispose();

        StreamWriter Begin(string name)
        {
            var writer = new StreamWriter(Path.Combine(folder, name + ".csv"));
            writer.WriteLine(header);
            return writer;
        }
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Dialect : ISqlDialect
    {
        public IEnumerable<string> Before(string part) => [];

        public string Rows(string file) => $"\"{file}\"";

        public string Key(string column) =>
            $"CASE WHEN octet_length({column}) = 18 AND {column} NOT GLOB '*x' THEN {column} ELSE tidied({column}) END";

        public string Index(string on) => $"CREATE INDEX by_{on[..on.IndexOf('(', StringComparison.Ordinal)]} ON {on};\n";
    }
}
