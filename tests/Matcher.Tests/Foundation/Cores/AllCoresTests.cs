namespace Matcher.Foundation.Cores;

[TestFixture]
public sealed class AllCoresTests
{
    [Test]
    public void What_is_made_comes_in_the_order_of_the_items() =>
        Assert.That(AllCores.Select([.. Enumerable.Range(0, 1000)], i => -i), Is.EqualTo(Enumerable.Range(0, 1000).Select(i => -i)));

    [TestCase(0, 10)] // nothing to do
    [TestCase(1, 10)]
    [TestCase(25, 10)] // the last stretch is shorter
    [TestCase(1000, 1)]
    public void Each_number_comes_once_whatever_the_stretch(int count, int stretch)
    {
        var times = new int[count];
        AllCores.For(count, stretch, () => times, (index, all) => Interlocked.Increment(ref all[index]));
        Assert.That(times, Is.All.EqualTo(1));
    }

    [Test]
    public void What_goes_wrong_comes_out_as_it_was_thrown()
    {
        // Whoever calls catches a file that is locked; they know nothing of cores.
        Assert.That(() => AllCores.Select<int, int>([1, 2, 3], i => throw new IOException("locked")), Throws.TypeOf<IOException>());
        Assert.That(() => AllCores.Wait([Task.CompletedTask, Task.FromException(new IOException("full"))]), Throws.TypeOf<IOException>());
    }
}
