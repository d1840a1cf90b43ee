using System.Text;

namespace Matcher.Formats.Tables;

/// <summary>A copy must go on saying what its record said when the reader has gone on.</summary>
[TestFixture]
public sealed class CopiedRecordTests
{
    [Test]
    public void It_says_the_same_after_the_reader_has_gone_on()
    {
        var reader = new OneRow { Fields = ["王示例", "", "149901"], Numbers = [2], Merges = { [1] = CellMerge.Below } };
        var copy = new CopiedRecord(reader);
        (reader.Fields, reader.Numbers, reader.IsBrokenNow) = (["别的"], [], true);
        reader.Merges.Clear();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy.FieldCount, Is.EqualTo(3));
            Assert.That(Enumerable.Range(0, 3).Select(i => Encoding.UTF8.GetString(copy.Field(i))),
                Is.EqualTo(new[] { "王示例", "", "149901" }));
            Assert.That(Enumerable.Range(0, 3).Select(copy.IsNumberCell), Is.EqualTo(new[] { false, false, true }));
            Assert.That(Enumerable.Range(0, 3).Select(copy.MergeOf), Is.EqualTo(new[] { CellMerge.None, CellMerge.Below, CellMerge.None }));
            Assert.That(copy.IsBroken, Is.False);
        }
    }

    // Columns that a file does not have are asked for as field -1; a short record has no fields at its end.
    [TestCase(-1)]
    [TestCase(1)]
    public void A_field_that_is_not_there_is_empty(int index)
    {
        var copy = new CopiedRecord(new OneRow { Fields = ["王示例"] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy.Field(index).IsEmpty);
            Assert.That(copy.IsNumberCell(index), Is.False);
            Assert.That(copy.MergeOf(index), Is.EqualTo(CellMerge.None));
        }
    }

    private sealed class OneRow : RecordReader
    {
        public string[] Fields { get; set; } = [];

        public int[] Numbers { get; set; } = [];

        public Dictionary<int, CellMerge> Merges { get; } = [];

        public bool IsBrokenNow { get; set; }

        public override bool IsBroken => IsBrokenNow;

        public override int FieldCount => Fields.Length;

        public override ReadOnlySpan<byte> Field(int index) => Encoding.UTF8.GetBytes(Fields[index]);

        public override bool IsNumberCell(int index) => Numbers.Contains(index);

        public override CellMerge MergeOf(int index) => Merges.GetValueOrDefault(index);

        public override bool Read() => false;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
