using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Sources;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Archives;

/// <summary>The archives that most offices pack: read under the limits of zip, refused for the same faults.</summary>
[TestFixture]
public sealed class RarAndSevenZipTests
{
    private static readonly byte[] One = Table(1);
    private static readonly byte[] Two = Table(2);

    private static readonly (string, byte[])[] Members = [("车辆/二月.csv", Two), ("__MACOSX/._x", [0, 5]), ("车辆/一月.csv", One)];

    private static IEnumerable<TestCaseData> Archives =>
    [
        new TestCaseData(TestRar.Make(Members)).SetArgDisplayNames("RAR of today"),
        new TestCaseData(TestRar.Old(TextEncoding.Gb18030.Decoder, Members)).SetArgDisplayNames("RAR of WinRAR 3, names in GBK"),
        new TestCaseData(TestRar.Old(Encoding.UTF8, Members)).SetArgDisplayNames("the same, names in UTF-8"),
        new TestCaseData(TestSevenZip.Make(Members)).SetArgDisplayNames("7-Zip"),
        new TestCaseData(TestSevenZip.WithPlainList(Members)).SetArgDisplayNames("7-Zip, list of members not packed"),
    ];

    [TestCaseSource(nameof(Archives))]
    public void Members_are_tables_in_the_order_of_their_names_whatever_the_archive_is_called(byte[] archive)
    {
        var result = Read(archive);
        Assert.That(result.Files.Select(file => (file.File, file.Rows)),
            Is.EqualTo(new[] { ("v.zip/车辆/一月.csv", 1L), ("v.zip/车辆/二月.csv", 1L) }));
        Assert.That(result.Matches.Matches, Has.Count.EqualTo(1));
        Assert.That(result.Problems, Is.Empty);
    }

    [TestCaseSource(nameof(Archives))]
    public void Cut_anywhere_it_is_refused(byte[] archive)
    {
        for (var length = 8; length < archive.Length; length++)
            Assert.That(Faults(archive[..length]), Is.EqualTo(new[] { ProblemCode.ArchiveDamaged }), $"{length} of {archive.Length} bytes");
    }

    [TestCaseSource(nameof(Archives))]
    public void One_wrong_byte_in_its_rows_is_seen(byte[] archive)
    {
        // 7-Zip: packed, from byte 32 on
        var at = archive.AsSpan().IndexOf(Encoding.UTF8.GetBytes("王小明")) is >= 0 and var plain ? plain : 40;
        archive = [.. archive[..at], (byte)(archive[at] ^ 1), .. archive[(at + 1)..]];
        Assert.That(Faults(archive).Distinct(), Is.EqualTo(new[] { ProblemCode.ArchiveDamaged }));
    }

    [Test]
    public void A_rar_cut_between_two_members_is_refused() =>
        Assert.That(Faults(TestRar.WithoutEnd("v.csv", One)), Is.EqualTo(new[] { ProblemCode.ArchiveDamaged }), "what is left looks whole");

    [Test]
    public void A_comment_is_no_member() =>
        Assert.That(Read(TestRar.Commented("v.csv", One)).Files.Select(file => file.File), Is.EqualTo(new[] { "v.zip/v.csv" }));

    [Test]
    public void A_part_of_an_archive_is_refused_as_one() =>
        Assert.That(Faults(TestRar.FirstPart("v.csv", One)), Is.EqualTo(new[] { ProblemCode.ArchiveInParts }));

    private static IEnumerable<TestCaseData> WithPassword =>
    [
        new TestCaseData(TestRar.Encrypted("v.csv", One), "v/v.csv").SetArgDisplayNames("RAR"),
        new TestCaseData(TestSevenZip.Encrypted(isListPacked: false, "v.csv", One), "v/v.csv").SetArgDisplayNames("7-Zip"),
        new TestCaseData(TestSevenZip.Encrypted(isListPacked: true, "v.csv", One),
            "v").SetArgDisplayNames("7-Zip, even its list of members"),
    ];

    [TestCaseSource(nameof(WithPassword))]
    public void What_has_a_password_is_refused_as_such(byte[] archive, string where) =>
        Assert.That(Problems(archive).Select(problem => (problem.Code, problem.Where.File)),
            Is.EqualTo(new[] { (ProblemCode.ArchiveProtected, where) }));

    [TestCase(-1, ProblemCode.ArchiveDamaged)] // less than it holds: the library stops there, and its checksum is another
    [TestCase(1, ProblemCode.ArchiveDamaged)] // more than it holds
    [TestCase(1L << 50, ProblemCode.ArchiveTooLarge)] // a bomb, by what it says itself
    public void A_member_of_a_rar_that_holds_other_than_it_says_is_refused(long more, ProblemCode code) =>
        Assert.That(Faults(TestRar.Declaring("v.csv", One, One.Length + more, Crc32.HashToUInt32(One))), Is.EqualTo(new[] { code }));

    [Test]
    public void A_member_of_a_7z_with_another_checksum_is_refused()
    {
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(crc, Crc32.HashToUInt32(One));
        byte[] other = [(byte)(crc[0] ^ 1), .. crc[1..]];
        Assert.That(Faults(TestSevenZip.WithPlainList(("v.csv", One)).WithList(crc, other)),
            Is.EqualTo(new[] { ProblemCode.ArchiveDamaged }));
    }

    [Test]
    public void Archives_in_archives_of_any_kind_count_together()
    {
        var archive = TestSevenZip.Make(("b.rar", TestRar.Make(("a.zip", TestZip.Make(("v.csv", One))))));
        Assert.That(Read(archive).Files.Select(file => file.File), Is.EqualTo(new[] { "v.zip/b.rar/a.zip/v.csv" }));
        Assert.That(Faults(TestRar.Make(("c.7z", archive))), Is.EqualTo(new[] { ProblemCode.ArchiveNested }));
    }

    [Test]
    public void Limits_are_those_of_zip([Values("rar", "7z")] string kind)
    {
        Func<(string, byte[])[], byte[]> make = kind == "rar" ? TestRar.Make : TestSevenZip.Make;
        Assert.That(Faults(make([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.csv", One))])),
            Is.EqualTo(new[] { ProblemCode.ArchiveHasManyMembers }));
        Assert.That(Faults(make([])), Is.EqualTo(new[] { kind == "rar" ? ProblemCode.ArchiveDamaged : ProblemCode.FileEmpty }),
            "WinRAR makes no archive of nothing");
        Assert.That(Faults(make([("1.csv", One), ("2.csv", [])])), Is.EqualTo(new[] { ProblemCode.FileEmpty }));
    }

    private static byte[] Table(int person) => Encoding.UTF8.GetBytes($"身份证号,所有人,号牌号码\n{Id(person)},王小明,晋J{person:00000}\n");

    private static IEnumerable<ProblemCode> Faults(byte[] content) => Problems(content).Select(problem => problem.Code);

    private static IReadOnlyList<Problem> Problems(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        OpenedFile.Open(new InputFile(0, folder.Write("v", content), "v"), Vehicles, new SharedFiles(new InstantClock()), problems)?
            .Dispose();
        return problems.All;
    }

    private static SourceResult Read(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write("v.zip", content);
        return Match(folder, roster, "v.zip");
    }
}
