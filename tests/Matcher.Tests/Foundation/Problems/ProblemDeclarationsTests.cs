namespace Matcher.Foundation.Problems;

[TestFixture]
public sealed class ProblemDeclarationsTests
{
    [Test]
    public void Every_problem_is_declared_once() => Assert.That(
        Enum.GetValues<ProblemCode>().Select(code => ProblemDeclarations.Of(code).Code),
        Is.EqualTo(Enum.GetValues<ProblemCode>()));

    [Test]
    public void No_two_problems_have_the_same_name() =>
        Assert.That(Enum.GetValues<ProblemCode>().Select(code => ProblemDeclarations.Of(code).Key), Is.Unique);

    [TestCase(ProblemCode.SourceFileMissing, "SourceFileMissing")] // its file belongs to the roster as often, and still the name stays
    [TestCase(ProblemCode.RuleReferenceOffRoster, "RuleReferenceOutsiders")] // a word that is said otherwise by now
    public void Programs_that_read_run_json_rely_on_the_names(ProblemCode code, string name) =>
        Assert.That(ProblemDeclarations.Of(code).Key, Is.EqualTo(name));

    // a description, although sources of other problems are only left out
    [TestCase(ProblemCode.SourceLocalUnknown, ProblemClass.ConfigInvalid)]
    // as any other value that a rule cannot use: the run does without the rule
    [TestCase(ProblemCode.RuleParameterNoMeaning, ProblemClass.Incomplete)]
    [TestCase(ProblemCode.RuleParameterWrongType, ProblemClass.ConfigInvalid)] // a fault of two rules, not of the value
    [TestCase(ProblemCode.LedgerLocked, ProblemClass.Locked)] // as the output folder: waiting helps
    [TestCase(ProblemCode.ExplainPersonGone, ProblemClass.Incomplete)] // what was asked for exists: nobody is to blame
    [TestCase(ProblemCode.RosterUnusable, ProblemClass.ConfigInvalid)] // nothing at all is compared
    public void A_problem_has_the_class_of_what_it_means(ProblemCode code, ProblemClass expected) =>
        Assert.That(ProblemDeclarations.Of(code).Class, Is.EqualTo(expected));
}
