using System.Text;
using System.Text.RegularExpressions;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Matches;

[TestFixture]
public sealed partial class RejectCodesTests
{
    private static readonly string Root = Repository.Root;

    // A reject without a code would fail the run that first meets it.
    [Test]
    public void Every_reason_for_a_reject_has_a_code_of_its_own()
    {
        var reasons = Enum.GetValues<ProblemCode>().Where(code => code.ToString().StartsWith("RejectId", StringComparison.Ordinal)
            || code is ProblemCode.RejectFieldCount or ProblemCode.RejectQuoteNotClosed);
        Assert.That(RejectNames.All.Keys, Is.EquivalentTo(reasons));
        Assert.That(RejectNames.All.Values, Is.Unique);
    }

    // An agency that is sent a code must find it explained, and nothing that no longer exists.
    [TestCase("reject-codes.md")]
    [TestCase("reject-codes.zh.md")]
    public void The_document_explains_every_code_and_no_other(string document)
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs", document), Encoding.UTF8);
        Assert.That(Row().Matches(text).Select(row => row.Groups["code"].Value), Is.EquivalentTo(RejectNames.All.Values));
    }

    [GeneratedRegex(@"^\| `(?<code>[A-Z_]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
