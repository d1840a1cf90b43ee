using Matcher.Identity;
using Matcher.Support;

namespace Matcher.Runs.Explaining;

[TestFixture]
public sealed class QuestionTests
{
    private static readonly IdReader Ids = new(SmallCounty.AsOf);

    [TestCase("X3SD-JCNV-VKFJ", "X3SD-JCNV-VKFJ")] // as the lists have it
    [TestCase(" x3sdjcnvvkfj ", "X3SD-JCNV-VKFJ")] // copied without dashes
    [TestCase("OI3L-JCNV-VKFJ", "0131-JCNV-VKFJ")] // read aloud: base 32 has no O, I and L
    [TestCase("X3SD-JCNV-VKFJ-0123", "X3SD-JCNV-VKFJ-0123")] // a longer one, where two clashed
    [TestCase("X3SD-JCNV", null)] // too short to be one
    [TestCase("E12345678", null)] // a passport
    [TestCase("X3SD-JCNU-VKFJ", null)] // U is no character of a number
    public void A_hit_number_is_recognised(string typed, string? expected) =>
        Assert.That(Question.Read(typed, Ids).HitNumber, Is.EqualTo(expected));

    [Test]
    public void An_ID_number_is_one_however_it_is_written()
    {
        var number = SmallCounty.Id(12);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Question.Read(number, Ids).Number?.ToString(), Is.EqualTo(number));
            Assert.That(Question.Read($"=\"{number}\"", Ids).Number?.ToString(), Is.EqualTo(number), "as a list has it");
            Assert.That(Question.Read(number[..6] + number[8..17], Ids).Number?.ToString(), Is.EqualTo(number), "the old 15 digits");
        }
    }
}
