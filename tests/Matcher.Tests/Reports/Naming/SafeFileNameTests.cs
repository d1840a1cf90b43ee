using CsCheck;

namespace Matcher.Reports.Naming;

[TestFixture]
public sealed class SafeFileNameTests
{
    [TestCase("柳林镇", "柳林镇")] // needs nothing
    [TestCase("a<b>c:d\"e/f\\g|h?i*j", "a_b_c_d_e_f_g_h_i_j")] // every character that Windows forbids
    [TestCase("CON", "_CON")] // a device
    [TestCase("con.old", "_con.old")] // a device whatever comes after the dot
    [TestCase("LPT¹", "_LPT¹")] // superscript digits count as devices too
    [TestCase("COM10", "COM10")] // only one digit makes a device
    [TestCase("镇. . ", "镇")] // Windows drops trailing dots and blanks
    [TestCase("..", "_")] // the folder above
    [TestCase("../../etc", "_._.._etc")] // cannot leave the folder
    [TestCase(".镇", "_镇")] // would be hidden elsewhere
    [TestCase("", "_")] // nothing
    [TestCase(" ", "_")] // nothing but a blank
    [TestCase("a\tb\u202Ec", "a_b_c")] // control and direction characters
    public void A_name_becomes_one_that_windows_takes(string name, string expected) =>
        Assert.That(SafeFileName.Of(name), Is.EqualTo(expected));

    // Not a test case: attributes are kept as UTF-8, which has no such thing.
    [Test]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.That(SafeFileName.Of("镇" + '\uD800'), Is.EqualTo("镇_"));

    [Test]
    public void A_long_name_is_cut_between_characters()
    {
        var name = SafeFileName.Of(new string('镇', 59) + "𠮷" + new string('镇', 100));
        Assert.That(name, Is.EqualTo(new string('镇', 59)));
    }

    [Test]
    public void Names_that_would_share_a_file_get_numbers()
    {
        var files = SafeFileName.ForAll(["b?", "b*", "b_", "B_"], "b__2");
        Assert.That(files["b_"], Is.EqualTo("b__3").Or.EqualTo("b_"));
        Assert.That(files.Values.Append("b__2").Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(5));
    }

    [Test]
    public void A_name_that_needs_no_change_keeps_its_file() =>
        Assert.That(SafeFileName.ForAll(["旧城?", "旧城_"])["旧城_"], Is.EqualTo("旧城_"));

    [Test]
    public void Files_do_not_depend_on_the_order_of_the_names() =>
        Gen.String.Array[2, 6].Sample(names =>
            Assert.That(SafeFileName.ForAll(names.Reverse()), Is.EquivalentTo(SafeFileName.ForAll(names))));

    [Test]
    public void Any_name_makes_a_file_that_can_be_made() => Gen.String.Sample(name =>
    {
        var file = SafeFileName.Of(name);
        Assert.That(file, Has.Length.InRange(1, 61));
        Assert.That(file.IndexOfAny([.. "<>:\"/\\|?*"]), Is.EqualTo(-1));
        Assert.That(file.Any(char.IsControl), Is.False);
        Assert.That(file[^1], Is.Not.EqualTo('.').And.Not.EqualTo(' '));
        Assert.That(file[0], Is.Not.EqualTo('.'));
    });
}
