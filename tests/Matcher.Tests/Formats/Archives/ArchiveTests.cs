using System.IO.Compression;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Sources;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Archives;

/// <summary>No row of an archive is lost without a word, and nothing in one can fill memory or hang a run.</summary>
[TestFixture]
public sealed class ArchiveTests
{
    private const string Header = "身份证号,所有人,号牌号码\n";

    private static readonly byte[] Csv = Table(1);

    [TestCase(1)] // cut after the first byte
    [TestCase(60)] // cut between rows: what is left looks whole
    public void A_member_that_declares_less_than_it_holds_is_refused(int declared) =>
        Refused(TestZip.Make(("v.csv", Csv)).Declaring(declared), ProblemCode.ArchiveHoldsMore, "v.zip/v.csv");

    [Test]
    public void A_member_that_declares_more_than_it_holds_is_refused() =>
        Refused(TestZip.Make(("v.csv", Csv)).Declaring(Csv.Length + 1), ProblemCode.ArchiveDamaged, "v.zip/v.csv");

    [Test]
    public void A_member_with_another_checksum_is_refused() =>
        Refused(TestZip.Make(("v.csv", Csv)).WithWrongChecksum(), ProblemCode.ArchiveDamaged, "v.zip/v.csv");

    [Test]
    public void A_member_with_a_password_is_refused() =>
        Refused(TestZip.Make(("v.csv", Csv)).Encrypted(), ProblemCode.ArchiveProtected, "v.zip/v.csv");

    [Test]
    public void A_zip_cut_anywhere_is_refused()
    {
        var zip = TestZip.Make(("a.csv", Csv), ("b.csv", Table(2)));
        for (var length = 5; length < zip.Length; length++)
            Assert.That(Faults(zip[..length]), Is.EqualTo(new[] { ProblemCode.ArchiveDamaged }), $"{length} of {zip.Length} bytes");
    }

    [Test]
    public void A_gzip_cut_anywhere_is_refused([Values(CompressionLevel.Optimal, CompressionLevel.NoCompression)] CompressionLevel level)
    {
        var packed = Gzip(Csv, level);
        for (var length = 10; length < packed.Length; length++)
            Assert.That(Faults(packed[..length]), Is.EqualTo(new[] { ProblemCode.ArchiveDamaged }), $"{length} of {packed.Length} bytes");
    }

    [Test]
    public void A_gzip_larger_than_any_buffer_is_read_to_its_last_row()
    {
        var rows = string.Concat(Enumerable.Range(2, 20_000).Select(i => $"{Id(i % 900)},别的人,晋J{i:00000}\n"));
        var result = Read("v.csv.gz", Gzip(Encoding.UTF8.GetBytes($"{Header}{rows}{Id(1)},王小明,晋J1\n")));
        Assert.That(result.Files.Single().Rows, Is.EqualTo(20_001));
    }

    [Test]
    public void A_gzip_of_two_parts_is_both() =>
        Assert.That(Read("v.csv.gz", [.. Gzip(Csv), .. Gzip(Encoding.UTF8.GetBytes($"{Id(1)},王小明,晋J2\n"))]).Matches.Matches,
            Has.Count.EqualTo(2));

    [Test]
    public void A_bomb_is_stopped_where_it_exceeds_what_it_declares()
    {
        var bomb = TestZip.Make(("v.csv", new byte[64 << 20])).Declaring(1000);
        Assert.That(Read("v.zip", bomb).Matches.Failure!.Code, Is.EqualTo(ProblemCode.ArchiveHoldsMore));
    }

    [Test]
    public void Names_are_GBK_where_a_Chinese_Windows_packed_it() =>
        Assert.That(Files(TestZip.Make(TextEncoding.Gb18030.Decoder, ("车辆/一月.csv", Csv))), Is.EqualTo(new[] { "v.zip/车辆/一月.csv" }));

    [Test]
    public void Names_are_UTF8_where_they_can_be_even_if_nothing_says_so() =>
        Assert.That(Files(TestZip.Make(("车辆/一月.csv", Csv)).WithUnflaggedNames()), Is.EqualTo(new[] { "v.zip/车辆/一月.csv" }));

    [Test]
    public void Folders_and_what_a_Mac_or_a_Windows_adds_are_no_members()
    {
        byte[] litter = [0, 5, 22, 7];
        var result = Read("v.zip",
            TestZip.Make(("车辆/", []), ("车辆/v.csv", Csv), ("__MACOSX/车辆/._v.csv", litter), ("车辆/.DS_Store", litter), ("Thumbs.db", litter)));
        Assert.That(result.Files.Select(file => file.File), Is.EqualTo(new[] { "v.zip/车辆/v.csv" }));
        Assert.That(result.Problems, Is.Empty);
    }

    [Test]
    public void Several_members_are_one_source()
    {
        var result = Read("v.zip",
            TestZip.Make(("2.csv", Table(2)), ("1.csv.gz", Gzip(Csv)),
                ("3.xlsx", TestWorkbook.Make(("表", [["身份证号", "所有人"], [Id(1), "王小明"]])))));
        Assert.That(result.Files.Select(file => (file.File, file.Rows)),
            Is.EqualTo(new[] { ("v.zip/1.csv.gz", 1L), ("v.zip/2.csv", 1L), ("v.zip/3.xlsx", 1L) }));
        Assert.That(result.Matches.Matches, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_archive_in_an_archive_is_unpacked_too()
    {
        var result = Read("v.zip", TestZip.Make(("柳林镇.zip", TestZip.Make(("v.csv", Csv))), ("孟门镇.zip", TestZip.Make(("v.csv", Table(2))))));
        Assert.That(result.Files.Select(file => file.File), Is.EqualTo(new[] { "v.zip/孟门镇.zip/v.csv", "v.zip/柳林镇.zip/v.csv" }));
    }

    [Test]
    public void Archives_in_archives_without_end_are_refused()
    {
        var zip = TestZip.Make(("v.csv", Csv));
        for (var i = 0; i < 3; i++)
            zip = TestZip.Make(("v.zip", zip));
        Refused(zip, ProblemCode.ArchiveNested, "v.zip/v.zip/v.zip/v.zip");
    }

    [Test]
    public void An_archive_of_a_thousand_files_and_one_is_refused() =>
        Refused(TestZip.Make([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.csv", Csv))]), ProblemCode.ArchiveHasManyMembers, "v.zip");

    [Test]
    public void An_empty_archive_is_an_empty_file() => Refused(TestZip.Make(), ProblemCode.FileEmpty, "v.zip");

    [Test]
    public void An_empty_member_is_not_left_out() =>
        Refused(TestZip.Make(("1.csv", Csv), ("2.csv", [])), ProblemCode.FileEmpty, "v.zip/2.csv");

    [Test]
    public void One_broken_member_fails_the_source_and_the_others_are_looked_at_all_the_same()
    {
        var result = Read("v.zip", TestZip.Make(("1.csv", []), ("2.csv", Encoding.UTF8.GetBytes($"姓名,号码\n王小明,{Id(1)}\n")), ("3.csv", Csv)));
        Assert.That(result.Problems.Select(problem => (problem.Code, problem.Where.File)),
            Is.EqualTo(new[] { (ProblemCode.FileEmpty, "v.zip/1.csv"), (ProblemCode.FileWithoutHeader, "v.zip/2.csv") }));
    }

    [TestCase("说明.txt", "本数据由交警大队导出，截至2023年7月。\n联系电话：0358-4000000\n")] // a note
    [TestCase("公函.pdf", "%PDF-1.7 ...")] // the letter that the data came with
    [TestCase("盖章.jpg", "\u00ff\u00d8\u00ff\u00e0")] // a scan of its seal
    public void A_covering_letter_beside_the_data_is_told_and_not_read(string name, string content)
    {
        var bytes = content[0] == '\u00ff' ? Encoding.Latin1.GetBytes(content) : Encoding.UTF8.GetBytes(content);
        var result = Read("v.zip", TestZip.Make(("v.csv", Csv), (name, bytes)));
        Assert.That(result.Matches.Failure, Is.Null);
        Assert.That(result.Problems.Select(problem => (problem.Code, problem.Severity, problem.Where.File)),
            Is.EqualTo(new[] { (ProblemCode.MemberNotUsed, Severity.Warning, $"v.zip/{name}") }));
        Assert.That(Read("v.zip", TestZip.Make((name, bytes))).Matches.Failure, Is.Not.Null, "a letter in place of the data");
    }

    [Test]
    public void A_text_with_a_number_in_it_is_no_covering_letter() =>
        Refused(TestZip.Make(("v.csv", Csv), ("x.csv", Encoding.UTF8.GetBytes($"{Id(1)},王小明\n"))), ProblemCode.FileWithoutHeader,
            "v.zip/x.csv");

    [Test]
    public void Nothing_stays_in_the_temporary_folder()
    {
        var before = TemporaryFiles();
        Read("v.zip", TestZip.Make(("1.csv", Csv), ("2.csv", [])));
        Read("v.zip", TestZip.Make(("1.csv", Csv)).WithWrongChecksum());
        Assert.That(TemporaryFiles().Except(before), Is.Empty);
    }

    // Names of eight and three characters are what unpacking gives its files; other tests use the folder meanwhile.
    private static string[] TemporaryFiles() =>
        [.. Directory.GetFiles(Path.GetTempPath(), "????????.???").Where(file => new FileInfo(file).Length == Csv.Length)];

    private static byte[] Table(int person) => Encoding.UTF8.GetBytes($"{Header}{Id(person)},王小明,晋J{person:00000}\n");

    private static byte[] Gzip(byte[] content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, level))
            packed.Write(content);
        return stream.ToArray();
    }

    private static void Refused(byte[] zip, ProblemCode code, string file)
    {
        var result = Read("v.zip", zip);
        Assert.That(result.Problems.Select(problem => (problem.Code, problem.Severity, problem.Where.File)),
            Is.EqualTo(new[] { (code, Severity.Error, file) }));
        Assert.That(result.Matches.Failure!.Code, Is.EqualTo(code));
    }

    private static IEnumerable<ProblemCode> Faults(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        OpenedFile.Open(new InputFile(0, folder.Write("v", content), "v"), Vehicles, new SharedFiles(new InstantClock()), problems)?
            .Dispose();
        return problems.All.Select(problem => problem.Code);
    }

    private static IEnumerable<string> Files(byte[] zip) => Read("v.zip", zip).Files.Select(file => file.File);

    private static SourceResult Read(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write(name, content);
        return Match(folder, roster, name);
    }
}
