using Matcher.Identity.Names;

namespace Matcher.Identity;

internal sealed class MatchGradingTests
{
    [TestCase(IdClass.Valid, IdClass.Valid, NameComparison.Same, MatchGrade.A)]
    [TestCase(IdClass.Valid, IdClass.Valid, NameComparison.Compatible, MatchGrade.A)]
    [TestCase(IdClass.Valid, IdClass.Valid, NameComparison.Unknown, MatchGrade.B)] // one side has no name
    [TestCase(IdClass.Valid, IdClass.Valid, NameComparison.Different, MatchGrade.D)] // two people on one number
    [TestCase(IdClass.Valid, IdClass.Legacy, NameComparison.Same, MatchGrade.B)]
    [TestCase(IdClass.Valid, IdClass.Legacy, NameComparison.Compatible, MatchGrade.B)]
    [TestCase(IdClass.Valid, IdClass.Legacy, NameComparison.Unknown, null)] // no check character, no name
    [TestCase(IdClass.Valid, IdClass.Legacy, NameComparison.Different, MatchGrade.D)]
    [TestCase(IdClass.Legacy, IdClass.Legacy, NameComparison.Same, MatchGrade.B)]
    [TestCase(IdClass.Truncated, IdClass.Truncated, NameComparison.Same, MatchGrade.B)] // passes its check, perhaps by luck
    [TestCase(IdClass.Truncated, IdClass.Truncated, NameComparison.Unknown, null)] // then it counts as damaged
    [TestCase(IdClass.Truncated, IdClass.Truncated, NameComparison.Different, null)] // and not as two people on one number
    [TestCase(IdClass.Legacy, IdClass.Truncated, NameComparison.Compatible, MatchGrade.B)]
    [TestCase(IdClass.OtherDocument, IdClass.OtherDocument, NameComparison.Same, MatchGrade.B)] // nothing in a passport number checks
    [TestCase(IdClass.OtherDocument, IdClass.OtherDocument, NameComparison.Unknown, null)]
    [TestCase(IdClass.OtherDocument, IdClass.OtherDocument, NameComparison.Different, null)] // two countries may use one number
    [TestCase(IdClass.OtherDocument, IdClass.Valid, NameComparison.Same, null)] // a passport is no identity number
    public void A_match_of_equal_numbers_has_a_grade(IdClass roster, IdClass source, NameComparison names, MatchGrade? expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MatchGrading.Grade(roster, source, names), Is.EqualTo(expected));
            Assert.That(MatchGrading.Grade(source, roster, names), Is.EqualTo(expected), "the other way round");
        }
    }

    [Test]
    public void A_damaged_number_never_matches_exactly([Values] IdClass other, [Values] NameComparison names)
    {
        foreach (var damaged in new[] { IdClass.Empty, IdClass.NumericCell, IdClass.Scientific, IdClass.Masked, IdClass.Mistyped })
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(MatchGrading.Grade(damaged, other, names), Is.Null);
                Assert.That(MatchGrading.Grade(other, damaged, names), Is.Null);
            }
        }
    }

    [Test]
    public void Grade_A_needs_a_valid_number_on_both_sides_and_a_name_that_agrees()
    {
        var graded =
            from roster in Enum.GetValues<IdClass>()
            from source in Enum.GetValues<IdClass>()
            from names in Enum.GetValues<NameComparison>()
            where MatchGrading.Grade(roster, source, names) == MatchGrade.A
            select (roster, source, names);
        Assert.That(graded, Is.EquivalentTo(new[]
        {
            (IdClass.Valid, IdClass.Valid, NameComparison.Same),
            (IdClass.Valid, IdClass.Valid, NameComparison.Compatible),
        }));
    }
}
