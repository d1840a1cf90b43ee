using System.Text;
using BenchmarkDotNet.Attributes;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Scan;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Bench.Parts;

/// <summary>
/// The scan over rows off the roster, the key checked and not looked up: on all cores, on one in vectors of every width, and the
/// careful reader beside it. A million rows an operation; the bytes of each form are printed.
/// </summary>
[MemoryDiagnoser]
public class Scanning : IDisposable
{
    private const int Rows = 1_000_000;

    private static readonly SourceDefinition Source = new("bench", "bench", "bench",
    [
        new ColumnDefinition(0, "姓名", ColumnRole.Name, ColumnType.Text, true, [],
            System.Collections.Immutable.ImmutableDictionary<string, string>.Empty),
        new ColumnDefinition(1, "身份证号", ColumnRole.IdNumber, ColumnType.Text, true, [],
            System.Collections.Immutable.ImmutableDictionary<string, string>.Empty),
    ]);

    private readonly string _path = Path.GetTempFileName();
    private OpenedFile? _file;
    private CsvTable? _table;
    private PartBytes? _bytes;
    private CsvPart _part;
    private KeysAlone? _judge;
    private (CsvPart Part, PartBytes Bytes, KeysAlone Judge)[] _shares = [];

    [Params("plain", "CRLF", "GB18030", "quoted")]
    public string Form { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder("个人编号,姓名,身份证号,险种,参保身份,缴费状态,最近缴费年月,单位名称,缴费基数\n");
        var numbers = Numbers.Make(100_000, seed: 1);
        for (var i = 0; i < Rows; i++)
        {
            string[] cells = [$"{1_000_000_000 + i}", "王示例", numbers[i % numbers.Length], "城乡居民基本养老保险", "城乡居民", "参保缴费", "202212", "", ""];
            text.AppendJoin(',', Form == "quoted" ? cells.Select(cell => $"\"{cell}\"") : cells).Append(Form == "CRLF" ? "\r\n" : "\n");
        }

        File.WriteAllBytes(_path, (Form == "GB18030" ? TextEncoding.Gb18030 : TextEncoding.Utf8).Decoder.GetBytes(text.ToString()));
        _file = OpenedFile.Open(new InputFile(0, _path, "bench.csv"), Source, new SharedFiles(TimeProvider.System), new ProblemList())!;
        _table = (CsvTable)_file.Tables[0];
        _part = new CsvPart(_table.Shape.DataStart, _table.Length);
        _bytes = PartBytes.Read(_table.File, _part);
        _judge = new KeysAlone(_table.Layout.Mapping.FieldOf(ColumnRole.IdNumber));
        var share = (_part.End - _part.Start) / Environment.ProcessorCount;
        _shares =
        [
            .. CsvParts.Cut(_table.File, _part.Start, share)
                .Select(part => (part, PartBytes.Read(_table.File, part), new KeysAlone(_judge.KeyField))),
        ];
        Console.WriteLine($"// {Form}: {(_part.End - _part.Start) / 1e6:F1} MB");
    }

    /// <summary>The widest vectors of the machine, a share of the file for each core.</summary>
    [Benchmark]
    public void AllCores() => Parallel.ForEach(_shares, one =>
    {
        using var scan = RowScans.Create(_table!, one.Judge.KeyField, one.Judge);
        scan.Read(one.Bytes, one.Part, one.Part.Start, CancellationToken.None);
    });

    [Benchmark]
    public long Bytes512() => Scan(new RowScan<ByteMask512>(_table!, _judge!.KeyField, _judge));

    [Benchmark]
    public long Bytes256() => Scan(new RowScan<ByteMask256>(_table!, _judge!.KeyField, _judge));

    [Benchmark]
    public long Bytes128() => Scan(new RowScan<ByteMask128>(_table!, _judge!.KeyField, _judge));

    [Benchmark]
    public long Scalar() => Scan(new RowScan<ByteMaskScalar>(_table!, _judge!.KeyField, _judge));

    [Benchmark(Baseline = true)]
    public long Careful()
    {
        using var records = _table!.Read();
        while (records.Read())
            _judge!.Judge(records);
        return _judge!.Rows;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _bytes?.Dispose();
        Array.ForEach(_shares, one => one.Bytes.Dispose());
        _file?.Dispose();
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    private long Scan(IRowScan scan)
    {
        using (scan)
            return scan.Read(_bytes!, _part, _part.Start, CancellationToken.None);
    }

    /// <summary>Checks every key and rules every valid one out.</summary>
    private sealed class KeysAlone(int keyField) : IRowJudge
    {
        private readonly IdReader _ids = new(new DateOnly(2023, 7, 6));

        public int KeyField => keyField;

        public long Rows { get; private set; }

        public bool TryRuleOut(ReadOnlySpan<byte> key) => _ids.TryReadPlain(key, out _);

        public void CountRuledOut(long rows) => Rows += rows;

        public void Judge(RecordReader record) => Rows += TryRuleOut(record.Field(keyField)) ? 1 : 0;
    }
}
