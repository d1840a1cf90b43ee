using Matcher.Rules.Model;

namespace Matcher.Hits;

public sealed class EvidenceFingerprintTests
{
    private readonly BureauSecret _secret = Some.Secret();
    private readonly Finding _two;

    public EvidenceFingerprintTests()
    {
        var person = Some.Roster(new Listed(14990119400101001)).People[0];
        var finding = Some.Finding(Some.Rule(), person);
        _two = finding with { Evidence = [.. finding.Evidence, .. Some.Finding(Some.Rule(), person, plate: "晋J00002").Evidence] };
    }

    [Test]
    public void It_does_not_depend_on_where_the_rows_stand() =>
        Assert.That(
            Of(
                _two with { Evidence = [.. _two.Evidence.Reverse().Select(evidence =>
                    evidence with { Row = evidence.Row with { Place = new(new(3, "later.csv", "2"), 99) } })] }),
            Is.EqualTo(Of(_two)));

    [Test]
    public void It_changes_with_a_value() =>
        Assert.That(
            Of(_two with { Evidence = [_two.Evidence[0] with { Columns = [new("号牌号码", "晋J00001"), new("状态", "注销")] }, _two.Evidence[1]] }),
            Is.Not.EqualTo(Of(_two)));

    [Test]
    public void It_changes_with_a_row_more_or_less() =>
        Assert.That(Of(_two with { Evidence = [_two.Evidence[0]] }), Is.Not.EqualTo(Of(_two)));

    private string Of(Finding finding) => EvidenceFingerprint.Of(finding, _secret, new FieldBytes());
}
