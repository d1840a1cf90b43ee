using System.Globalization;

namespace Matcher.Foundation.Problems;

[TestFixture]
public sealed class ProblemArgumentTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    [Test]
    public void Every_shape_kind_and_content_of_a_column_has_words() => Assert.That(
        (string[])
        [
            .. Enum.GetValues<YamlShape>().Select(shape => new ProblemArgument.Shape(shape).InWords(Chinese)),
            .. Enum.GetValues<ValueKind>().Select(kind => new ProblemArgument.Kind(kind).InWords(Chinese)),
            .. Enum.GetValues<SeenKind>().Select(kind => new ProblemArgument.Seen([new SeenCount(kind, 7)]).InWords(Chinese)),
        ],
        Is.Unique.And.None.Empty);

    [Test]
    public void What_a_terminal_takes_for_a_command_is_not_shown() => Assert.That(
        new ProblemArgument.Text("红\u001b[2J").InWords(Chinese),
        Is.EqualTo("红\uFFFD[2J"));

    [Test]
    public void What_was_seen_most_is_told_first() => Assert.That(
        ProblemArgument.Seen.Of(
        [
            KeyValuePair.Create(SeenKind.Masked, 3L),
            KeyValuePair.Create(SeenKind.Hash, 0L),
            KeyValuePair.Create(SeenKind.Empty, 1200L),
        ]).InWords(Chinese),
        Is.EqualTo("空1,200、被遮盖3"));

    [Test]
    public void Problems_that_say_the_same_of_the_same_place_are_one() => Assert.That(
        Families.RuleReadingProblems.ReferenceCycle(new Place("a.yaml"), "b", ["a", "b"]),
        Is.EqualTo(Families.RuleReadingProblems.ReferenceCycle(new Place("a.yaml"), "b", ["a", "b"])));
}
