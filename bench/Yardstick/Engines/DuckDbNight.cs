using System.Diagnostics;
using DuckDB.NET.Data;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>
/// The night in DuckDB, as somebody would write it who wants it to win: in memory, no types to guess, only the columns that
/// are needed, each file scanned once with the roster's numbers as a semi-join in the scan, all cores, no order to keep.
/// </summary>
internal static class DuckDbNight
{
    private static readonly string[] Before =
    [
        "SET preserve_insertion_order = false",
        """
        CREATE MACRO day(text) AS strftime(coalesce(
            try_strptime(text, ['%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d', '%Y%m%d', '%Y-%m-%d %H:%M:%S', '%Y年%m月%d日']),
            try_strptime(text || '01', '%Y%m%d'), try_strptime(text || '.01', '%Y.%m.%d'), try_strptime(text || '-01', '%Y-%m-%d')), '%Y-%m-%d')
        """,
        """
        CREATE MACRO checked(digits) AS digits || substr('10X98765432', 1 + list_sum(list_transform(range(1, 18),
            i -> try_cast(substr(digits, i::INT, 1) AS INT) * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i]))::INT % 11, 1)
        """,
        """
        CREATE MACRO number(text) AS CASE WHEN length(text) = 15 THEN checked(substr(text, 1, 6) || '19' || substr(text, 7))
            WHEN length(text) = 18 THEN upper(text) ELSE upper(regexp_replace(text, '[^0-9Xx]', '', 'g')) END
        """,
        "CREATE MACRO amount(text) AS try_cast(replace(text, ',', '') AS DOUBLE)",
    ];

    /// <summary>Runs it and prints the seconds that the SQL alone took.</summary>
    public static void Run(County county, string output)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.Combine(output, "疑点清单"));
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var statement in Before.Concat(SqlScript.Statements(name => Rows(county.Utf8Of(name)), _ => "")).Concat(Lists(output)))
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }

        // DuckDB loses folders with Chinese names when it partitions.
        Directory.Move(Path.Combine(output, "missed"), Path.Combine(output, "漏保线索"));
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F3}");
    }

    private static string Rows(string file)
    {
        var layout = CsvLayout.Of(file);
        var columns = string.Join(", ", layout.Headers.Select(header => $"'{header}': 'VARCHAR'"));
        return $"read_csv('{file}', auto_detect = false, header = true, delim = '{layout.Delimiter}', quote = '\"', escape = '\"', nullstr = '\\N', ignore_errors = true, columns = {{{columns}}})";
    }

    private static IEnumerable<string> Lists(string output) =>
    [
        $"COPY (FROM hit_list ORDER BY 乡镇, 村, 户编号, 身份证号, 规则) TO '{output}/疑点清单/全县.csv' (FORMAT csv, HEADER)",
        $"COPY (FROM hit_list ORDER BY 村, 户编号, 身份证号, 规则) TO '{output}/townships' (FORMAT csv, HEADER, PARTITION_BY (乡镇))",
        $"COPY (FROM missed_list ORDER BY 村, 身份证号, 规则) TO '{output}/missed' (FORMAT csv, HEADER, PARTITION_BY (乡镇))",
    ];
}
