using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Matcher.Catalogue.Columns;
using Matcher.Formats.Encodings;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Sources;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Opening;

[TestFixture]
public sealed class TableFinderTests
{
    private static readonly string Csv = $"身份证号,所有人,号牌号码\n{Id(1)},王小明,晋J00001\n{Id(9)},别的人,晋J00002\n";

    private static readonly object?[][] Rows =
    [
        ["身份证号", "所有人", "号牌号码"],
        [Id(1), "王小明", "晋J00001"],
        [Id(9), "别的人", "晋J00002"],
    ];

    [Test]
    public void A_workbook_is_read_sheet_by_sheet_with_the_rows_excel_shows()
    {
        var result = Read("v.xlsx", TestWorkbook.Make(
            ("说明", [["本表由交警大队导出"]]),
            ("一月", [["机动车登记信息"], [], .. Rows]),
            ("二月", Rows)));
        Assert.That(result.Matches.Failure, Is.Null);
        Assert.That(result.Matches.Matches.Select(match => (match.Grade, match.Row.Place.Table.Part, match.Row.Place.Row)), Is.EqualTo(new[]
        {
            (MatchGrade.A, "一月", 4L),
            (MatchGrade.A, "二月", 2L),
        }));
        Assert.That(result.Files.Select(file => (file.Sheet, file.Format, file.Rows)),
            Is.EqualTo(new[] { ("一月", "xlsx", 2L), ("二月", "xlsx", 2L) }));
        Assert.That(result.Problems.Select(problem => (problem.Code, problem.Where.Sheet)),
            Is.EqualTo(new[] { (ProblemCode.SheetNotUsed, "说明") }));
    }

    [Test]
    public void A_number_cell_never_matches_exactly_whatever_its_check_character_says()
    {
        // 18 digits of which the double keeps 16 or so; some still pass the check. Everybody has one name, so nobody is recovered.
        var numbers = Enumerable.Range(1, 200).Select(i => Id(i)).Where(id => !id.EndsWith('X')).ToList();
        var rejects = new Rejects();
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, "乡镇,户编号,姓名,身份证号\n" + string.Concat(numbers.Select((id, i) => $"柳林镇,{i},王小明,{id}\n")),
            out _);
        folder.Write(
            "v.xlsx",
            TestWorkbook.Make((
                "表",
                [["身份证号", "所有人"],
                    .. numbers.Select(id =>
                        new object?[] { double.Parse(id, System.Globalization.CultureInfo.InvariantCulture), "王小明" })])));
        var result = Match(folder, roster, "v.xlsx", rejects);
        Assert.That(result.Matches.Matches, Is.Empty);
        Assert.That(rejects.All.Select(reject => reject.Reason),
            Is.All.AnyOf(ProblemCode.RejectIdNumericCell, ProblemCode.RejectIdAmbiguous).And.Exactly(numbers.Count).Items);
    }

    [Test]
    public void Codes_above_names_are_two_header_rows()
    {
        var result = Read("v.xlsx", TestWorkbook.Make(("Sheet1", [["Sfzh", "Xm", "Hphm"], .. Rows])));
        Assert.That(result.Matches.Matches.Single().Row.Place.Row, Is.EqualTo(3));
        Assert.That(result.Files.Single().Rejected, Is.Zero);
    }

    [Test]
    public void Merged_headings_above_the_real_ones_are_two_header_rows()
    {
        var result = Read("v.csv", Encoding.UTF8.GetBytes($"序号,所有人,证件信息,,号牌号码\n,,证件类型,身份证号,\n1,王小明,身份证,{Id(1)},晋J1\n"));
        Assert.That(result.Matches.Matches.Single().Row.Values, Is.EqualTo(new[] { Id(1), "王小明", "晋J1" }));
        Assert.That(result.Files.Single().Rejected, Is.Zero);
    }

    // Before, the row of sub-columns was a person without a name.
    [Test]
    public void Sub_columns_under_merged_headings_are_no_row_though_none_is_known()
    {
        var result = Read("v.xlsx",
            TestWorkbook.Make(("表", [["身份证号", "所有人", "车辆", null, "备注"], [null, null, "品牌", "座位"], [Id(1), "王小明", "某牌", "5"]])));
        Assert.That(result.Matches.Matches.Single().Row.Place.Row, Is.EqualTo(3));
        Assert.That((result.Files.Single().Rows, result.Files.Single().Rejected), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Columns_without_a_name_do_not_make_the_first_row_a_header()
    {
        var result = Read("v.csv", Encoding.UTF8.GetBytes($"身份证号,所有人,,\n{Id(1)},王小明,甲,乙\n"));
        Assert.That(result.Matches.Matches.Single().Row.Place.Row, Is.EqualTo(2));
    }

    [TestCase("身份证号,所有人,身份证号", ProblemCode.ColumnRepeated, Severity.Error)]
    [TestCase("身份证号,所有人,Sfzh", ProblemCode.ColumnAmbiguous, Severity.Warning)] // the column's own name comes first
    public void Two_columns_that_could_be_the_number_are_named(string header, ProblemCode code, Severity severity)
    {
        var problem = Read("v.csv", Encoding.UTF8.GetBytes($"登记表\n{header}\n{Id(1)},王小明,{Id(9)}\n")).Problems.Single();
        Assert.That((problem.Code, problem.Severity, problem.Where.Row, problem.Where.Column), Is.EqualTo((code, severity, 2L, "身份证号")));
        Assert.That(problem.Told(), Does.Contain("A").And.Contain("C"), "where they stand, as a spreadsheet says it");
    }

    [Test]
    public void Two_columns_with_the_same_numbers_are_no_doubt()
    {
        var result = Read("v.csv", Encoding.UTF8.GetBytes($"身份证号,所有人,身份证号\n{Id(1)},王小明,{Id(1)}\n"));
        Assert.That(result.Matches.Failure, Is.Null);
        Assert.That(result.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.HeaderRepeated }));
    }

    [Test]
    public void A_header_over_two_columns_is_told_with_the_one_that_is_read()
    {
        var result = Read("v.csv", Encoding.UTF8.GetBytes($"所有人,身份证号,号牌号码,所有人\n王小明,{Id(1)},晋J1,赵代办\n"));
        var told = result.Problems.Single();
        Assert.That((told.Code, told.Severity, told.Where.Row, told.Where.Column),
            Is.EqualTo((ProblemCode.HeaderRepeated, Severity.Warning, 1L, "所有人")));
        Assert.That(told.Told(), Is.EqualTo(new[] { "A", "D" }));
        Assert.That(result.Matches.Matches.Single().Row.Value(ColumnRole.Name), Is.EqualTo("王小明"));
    }

    [Test]
    public void A_repeated_header_that_nobody_reads_is_nobodys_business() =>
        Assert.That(Read("v.csv", Encoding.UTF8.GetBytes($"身份证号,所有人,备注,备注\n{Id(1)},王小明,一,二\n")).Problems, Is.Empty);

    // The people under it would be lost: by the first header their numbers stand in the wrong column.
    [Test]
    public void A_table_below_the_table_fails_the_source_and_says_where_it_begins()
    {
        var failure = Read("v.csv",
            Encoding.UTF8.GetBytes($"身份证号,所有人,号牌号码\n{Id(1)},王小明,1\n所有人,身份证号,号牌号码\n李小红,{Id(2)},2\n")).Matches.Failure!;
        Assert.That((failure.Code, failure.Where.Row), Is.EqualTo((ProblemCode.TableBelowTable, 3L)));
    }

    [Test]
    public void The_header_in_other_words_is_a_note()
    {
        var result = Read("v.csv", Encoding.UTF8.GetBytes($"身份证号,所有人,号牌号码\n{Id(1)},王小明,1\nSfzh,Xm,Hphm\n{Id(9)},别的人,2\n"));
        Assert.That((result.Matches.Failure, result.Files.Single().Rows, result.Files.Single().NonRowLines),
            Is.EqualTo(((Problem?)null, 2L, 1L)));
    }

    [Test]
    public void A_gzipped_csv_is_a_csv()
    {
        var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionMode.Compress))
            packed.Write(Encoding.UTF8.GetBytes(Csv));
        Assert.That(Read("v.csv.gz", stream.ToArray()).Matches.Matches, Has.Count.EqualTo(1));
    }

    [Test]
    public void Members_of_an_archive_are_tables_in_the_order_of_their_names()
    {
        var archive = Zip(("b/二.xlsx", TestWorkbook.Make(("表", Rows))), ("a/一.csv", TextEncoding.Gb18030.Decoder.GetBytes(Csv)));
        var result = Read("v.zip", archive);
        Assert.That(result.Files.Select(file => (file.File, file.Format, file.Rows)),
            Is.EqualTo(new[] { ("v.zip/a/一.csv", "GB18030", 2L), ("v.zip/b/二.xlsx", "xlsx", 2L) }));
        Assert.That(result.Matches.Matches, Has.Count.EqualTo(2));
    }

    [TestCase("<?xml version=\"1.0\"?><Workbook/>", ProblemCode.FileIsXml, TestName = "An XML file that is no workbook")]
    [TestCase("%PDF-1.7 ...", ProblemCode.FileIsPdf, TestName = "A PDF")]
    [TestCase("SQLite format 3\0...", ProblemCode.FileIsDatabase, TestName = "A database of SQLite")]
    [TestCase("\0\u0001\0\0Standard Jet DB\0", ProblemCode.FileIsDatabase, TestName = "A database of Access")]
    [TestCase("\0\u0001\0\0Standard ACE DB\0", ProblemCode.FileIsDatabase, TestName = "A database of Access 2007")]
    [TestCase("\u0009\u0008\u0008\0\0\u0005", ProblemCode.FileIsOldestXls, TestName = "A BIFF stream that is no OLE2 file")]
    [TestCase("(\u00B5/\u00FD...", ProblemCode.FileIsOtherArchive, TestName = "zstd")]
    [TestCase("\u00FD7zXZ\0", ProblemCode.FileIsOtherArchive, TestName = "xz")]
    [TestCase("BZh91AY", ProblemCode.FileIsOtherArchive, TestName = "bzip2")]
    [TestCase("MZ\u0090\0\u0003\0 PK\u0003\u0004", ProblemCode.ArchiveIsProgram, TestName = "An archive that unpacks itself")]
    [TestCase("rest of rows PK\u0005\u0006\0\0\0\0\u0001\0\u0001\0\0\0\0\0\0\0\0\0\0\0", ProblemCode.ArchiveInParts, TestName = "The last part of a zip")]
    [TestCase("PK\u0007\u0008PK\u0003\u0004", ProblemCode.ArchiveInParts, TestName = "The first part of a zip")]
    [TestCase("[{\"姓名\":\"王\"}]", ProblemCode.FileIsOtherText, TestName = "JSON")]
    [TestCase("{ \"rows\": [] }", ProblemCode.FileIsOtherText, TestName = "JSON, an object")]
    [TestCase("-- export\nINSERT INTO t VALUES ('王');", ProblemCode.FileIsOtherText, TestName = "SQL")]
    [TestCase("Rar!\u001a\u0007...", ProblemCode.ArchiveDamaged, TestName = "A damaged RAR archive")]
    [TestCase("PK\u0003\u0004 not really", ProblemCode.ArchiveDamaged, TestName = "A damaged archive")]
    public void What_cannot_be_read_is_refused_by_what_it_is(string content, ProblemCode code) =>
        Assert.That(Read("v.xls", [.. content.SelectMany(c => c < 0x100 ? [(byte)c] : Encoding.UTF8.GetBytes([c]))]).Matches.Failure!.Code,
            Is.EqualTo(code));

    // dBase writes its own length into its header and a mark behind the last column.
    [TestCase(0x03, 97, 96)]
    [TestCase(0x30, 360, 96)] // FoxPro, with room for a path behind the mark
    public void A_table_of_dBase_is_told_from_a_text(int version, int header, int mark)
    {
        var bytes = new byte[512];
        ReadOnlySpan<byte> start = [(byte)version, 123, 7, 6];
        start.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)header);
        bytes[mark] = 0x0D;
        Assert.That(Read("v.dbf", bytes).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileIsDatabase));
    }

    [Test]
    public void A_part_of_an_archive_is_known_by_its_name_where_its_bytes_say_nothing()
    {
        byte[] middle = [0x81, 0x03, 0x00, 0x7F, 0x9C];
        Assert.That(Read("v.zip.002", middle).Matches.Failure!.Code, Is.EqualTo(ProblemCode.ArchiveInParts));
        Assert.That(Read("v.2023.001", Encoding.UTF8.GetBytes(Csv)).Matches.Matches, Has.Count.EqualTo(1)); // a text under such a name
    }

    // What separates the columns is named, so that nobody looks for a header that is there.
    [TestCase("#")]
    [TestCase("$")]
    [TestCase("~")]
    [TestCase("^")]
    [TestCase("!|")]
    [TestCase("\u0001")]
    [TestCase("，")]
    [TestCase("、")]
    [TestCase("  ")]
    public void A_delimiter_that_nobody_reads_is_named(string delimiter)
    {
        var failure = Read("v.csv", Encoding.UTF8.GetBytes(Csv.Replace(",", delimiter, StringComparison.Ordinal))).Matches.Failure!;
        Assert.That(failure.Code, Is.EqualTo(ProblemCode.FileDelimiterUnknown));
        var shown = delimiter switch { "\u0001" => "U+0001", "  " => "U+0020", _ => delimiter };
        Assert.That(failure.Arguments[0].InWords(CultureInfo.InvariantCulture), Does.Contain(shown));
    }

    [Test]
    public void Cells_in_single_quotes_are_told()
    {
        var quoted = string.Join('\n', Csv.Split('\n').Select(line =>
            string.Join(',', line.TrimEnd('\r').Split(',').Select(cell => cell.Length == 0 ? "" : $"'{cell}'"))));
        Assert.That(Read("v.csv", Encoding.UTF8.GetBytes(quoted)).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileInSingleQuotes));
    }

    [TestCase("xl/workbook.bin", "", ProblemCode.FileIsXlsb, TestName = "A binary workbook")]
    public void A_workbook_of_another_form_is_refused_by_what_it_is(string part, string content, ProblemCode code) =>
        Assert.That(Read("v.xlsx", Zip(("[Content_Types].xml", []), (part, Encoding.UTF8.GetBytes(content)))).Matches.Failure!.Code,
            Is.EqualTo(code));

    [Test]
    public void A_workbook_of_which_a_part_cannot_be_unpacked_is_a_damaged_workbook_and_no_archive()
    {
        var book = TestWorkbook.Make(("表", Rows));
        var name = book.AsSpan().IndexOf("xl/workbook.xml"u8);
        book.AsSpan(name + "xl/workbook.xml".Length, 16).Fill(0xFF);
        Assert.That(Read("v.xlsx", book).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    [Test]
    public void A_csv_named_xls_is_a_csv() =>
        Assert.That(Read("v.xls", Encoding.UTF8.GetBytes(Csv)).Matches.Matches, Has.Count.EqualTo(1));

    [Test]
    public void An_old_workbook_is_damaged_when_only_its_first_bytes_are_right()
    {
        byte[] start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.That(Read("v.xls", [.. start, .. new byte[600]]).Matches.Failure!.Code, Is.EqualTo(ProblemCode.FileDamaged));
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static SourceResult Read(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write(name, content);
        return Match(folder, roster, name);
    }
}
