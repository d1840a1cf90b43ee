namespace Matcher.Roster.Rows;

[TestFixture]
public sealed class NarrowNumbersTests
{
    // The widest and the first that no longer fits, of each width, and codes of numbers, which are below 0.
    private static readonly int[][] Lists =
    [
        [0, 1, 255],
        [0, 255, 256, 3],
        [256, 65_535, 0],
        [1, 65_536, 2],
        [1, 300, -1, 7],
        [-1],
        [.. Enumerable.Range(0, 3000), -5, int.MaxValue, int.MinValue],
    ];

    [TestCaseSource(nameof(Lists))]
    public void All_come_out_as_they_went_in_however_they_are_added(int[] numbers)
    {
        var (single, together, expected) = (new NarrowNumbers(), new NarrowNumbers(), new NarrowNumbers());
        foreach (var number in numbers)
            single.Add(number);
        together.AddRange(numbers);
        expected.Expect(2);
        expected.AddRange(numbers.AsSpan(0, 1));
        expected.AddRange(numbers.AsSpan(1));
        foreach (var list in new[] { single, together, expected })
        {
            list.Finish();
            Assert.That(Enumerable.Range(0, list.Count).Select(i => list[i]), Is.EqualTo(numbers));
        }
    }
}
