using System.Diagnostics;
using DuckDB.NET.Data;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>
/// The run in DuckDB, as somebody would write it who wants it to win: in memory, no types to guess, only the columns that
/// are needed, each file scanned once and its rows looked up as they come, all cores, no order to keep, and buffers that fit
/// into the processor's cache instead of the 32 MB that it takes by itself.
/// </summary>
internal static class DuckDbRun
{
    private static readonly string[] Macros =
    [
        """
        CREATE MACRO day(text) AS CAST(CAST(CASE WHEN text = '' THEN NULL
            WHEN strlen(text) = 6 THEN try_strptime(text || '01', '%Y%m%d')
            WHEN strlen(text) = 7 THEN try_strptime(text || '-01', ['%Y-%m-%d', '%Y.%m-%d'])
            ELSE try_strptime(text, ['%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d', '%Y%m%d', '%Y-%m-%d %H:%M:%S', '%Y年%m月%d日']) END AS DATE) AS VARCHAR)
        """,
        "CREATE MACRO amount(text) AS try_cast(replace(text, ',', '') AS DOUBLE)",
        """
        CREATE MACRO tidied(text) AS
            upper(regexp_replace(translate(text, '０１２３４５６７８９Ｘｘ', '0123456789XX'), '[^0-9A-Za-z*.+]', '', 'g'))
        """,
        // The check character by whole numbers, the lambda so that 17 digits are read as one number once and not 17 times.
        """
        CREATE MACRO checked(digits) AS digits || substr('10X98765432', 1 + list_transform([try_cast(digits AS BIGINT)], lambda n: (
            n // 10000000000000000 % 10 * 7 + n // 1000000000000000 % 10 * 9 + n // 100000000000000 % 10 * 10 + n // 10000000000000 % 10 * 5
            + n // 1000000000000 % 10 * 8 + n // 100000000000 % 10 * 4 + n // 10000000000 % 10 * 2 + n // 1000000000 % 10 + n // 100000000 % 10 * 6
            + n // 10000000 % 10 * 3 + n // 1000000 % 10 * 7 + n // 100000 % 10 * 9 + n // 10000 % 10 * 10 + n // 1000 % 10 * 5 + n // 100 % 10 * 8
            + n // 10 % 10 * 4 + n % 10 * 2) % 11)[1]::INT, 1)
        """,
        """
        CREATE MACRO number(tidy) AS CASE
            WHEN strlen(tidy) = 18 THEN CASE WHEN checked(tidy[:17]) = tidy AND try_strptime(tidy[7:14], '%Y%m%d') <= TIMESTAMP '2023-07-06' AND tidy NOT LIKE '%000' THEN tidy END
            WHEN tidy SIMILAR TO '[0-9]{15}' THEN CASE WHEN tidy[13:] < '996' AND try_strptime('19' || tidy[7:12], '%Y%m%d') IS NOT NULL THEN checked(tidy[:6] || '19' || tidy[7:]) END
            WHEN tidy SIMILAR TO '[A-Z]{1,2}[0-9]{5,13}' THEN tidy END
        """,
        // Spaces out, the middle dots one; what could not be written may be any one character.
        """
        CREATE MACRO bare(name) AS regexp_replace(translate(name, '•‧・.．□?*', '·····___'), '[ 　]', '', 'g')
        """,
        "CREATE MACRO same_name(one, other) AS one = other OR one = '' OR other = '' OR bare(one) LIKE bare(other) OR bare(other) LIKE bare(one)",
    ];

    /// <summary>Runs it and prints the seconds that the SQL alone took.</summary>
    public static void Run(County county, string output)
    {
        var watch = Stopwatch.StartNew();
        foreach (var folder in new[] { "疑点清单", "身份存疑", "数据质量" })
            Directory.CreateDirectory(Path.Combine(output, folder));
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var statement in Macros.Concat(SqlScript.Statements(new Dialect(county))).Concat(Lists(output)))
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }

        // DuckDB loses folders with Chinese names when it partitions.
        Directory.Move(Path.Combine(output, "missed"), Path.Combine(output, "漏保线索"));
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F3}");
    }

    private static IEnumerable<string> Lists(string output) =>
    [
        $"COPY (FROM hit_list ORDER BY 乡镇, 村, 户编号, 身份证号, 规则) TO '{output}/疑点清单/全县.csv' (FORMAT csv, HEADER)",
        $"COPY (FROM hit_list ORDER BY 村, 户编号, 身份证号, 规则) TO '{output}/townships' (FORMAT csv, HEADER, PARTITION_BY (乡镇))",
        $"COPY (FROM missed_list ORDER BY 村, 身份证号, 规则) TO '{output}/missed' (FORMAT csv, HEADER, PARTITION_BY (乡镇))",
        $"COPY (FROM doubt_list ORDER BY 乡镇, 村, 身份证号) TO '{output}/身份存疑/全县.csv' (FORMAT csv, HEADER)",
        $"COPY (FROM correction_list ORDER BY 乡镇, 村, 身份证号) TO '{output}/数据质量/花名册.csv' (FORMAT csv, HEADER)",
    ];

    private sealed class Dialect(County county) : ISqlDialect
    {
        // Of a CSV file the planner knows nothing, and so it built the hash table of the file and not of the roster's numbers:
        // that took three times as long and a gigabyte. The joins with files are done as they are written.
        public IEnumerable<string> Before(string part) => part switch
        {
            "matches.sql" => ["SET preserve_insertion_order = false", "SET disabled_optimizers = 'join_order,build_side_probe_side'"],
            "rules.sql" => ["RESET disabled_optimizers"],
            _ => [],
        };

        public string Rows(string file)
        {
            var path = county.Utf8Of(file);
            var layout = CsvLayout.Of(path);
            var columns = string.Join(", ", layout.Headers.Select(header => $"'{header}': 'VARCHAR'"));
            return $"read_csv('{path}', auto_detect = false, header = true, delim = '{layout.Delimiter}', quote = '\"', escape = '\"', nullstr = '\\N', ignore_errors = true, buffer_size = 2097152, columns = {{{columns}}})";
        }

        public string Key(string column) =>
            $"CASE WHEN strlen({column}) = 18 AND NOT ends_with({column}, 'x') THEN {column} ELSE tidied({column}) END";

        public string Index(string on) => "";
    }
}
