using System.Security.Cryptography;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Hits;

public sealed class BureauSecretTests
{
    private string _file = "";

    [SetUp]
    public void NameAFile() =>
        _file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"secret-{TestContext.CurrentContext.Test.ID}");

    [TearDown]
    public void RemoveTheFile() => File.Delete(_file);

    [Test]
    public void A_secret_that_is_missing_says_what_to_do() =>
        Assert.That(ProblemWith(null), Is.EqualTo(SecretProblems.Missing(new Place(File: "secret.txt"))).Using(SameProblem));

    [TestCase("")] // nothing in it
    [TestCase("123456789012345")] // one too few
    [TestCase("  12345678 012345  \r\n")] // the blanks around it do not count
    public void A_secret_that_is_too_short_is_refused(string text)
    {
        var problem = ProblemWith(Encoding.UTF8.GetBytes(text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem?.Code, Is.EqualTo(ProblemCode.SecretTooShort));
            Assert.That(problem?.Told(), Is.EqualTo(new[] { "16" }), "nothing of the secret is told");
        }
    }

    [TestCase("00000000000000000000")] // a key held down
    [TestCase("abcabcabcabcabcabcab")] // three of them in turn
    public void A_secret_that_anybody_would_guess_is_refused(string text)
    {
        var problem = ProblemWith(Encoding.UTF8.GetBytes(text));
        Assert.That(problem?.Code, Is.EqualTo(ProblemCode.SecretTooPlain));
        Assert.That(problem?.Told(), Is.EqualTo(new[] { "6" }), "nothing of the secret is told");
    }

    [Test]
    public void A_secret_that_is_no_UTF_8_text_is_refused() =>
        Assert.That(ProblemWith([.. Enumerable.Repeat((byte)0xC1, 32)])?.Code, Is.EqualTo(ProblemCode.SecretUnreadable));

    // what Notepad and editors add to a file
    [TestCase("1234567890123456\r\n")] // a line break at the end
    [TestCase("\uFEFF1234567890123456")] // a byte order mark
    [TestCase("\t1234567890123456  ")] // blanks
    public void What_an_editor_adds_to_the_file_makes_no_other_secret(string text)
    {
        Assert.That(Check(text), Is.EqualTo(Check("1234567890123456")).And.Not.EqualTo(Check("1234567890123457")));
    }

    // The keyed hash is set up once a thread: each must give what the standard says (RFC 2104), also for the second text and the third.
    [Test]
    public void Every_thread_derives_the_same()
    {
        const string text = "1234567890123456";
        File.WriteAllText(_file, text);
        var secret = BureauSecret.Load(_file, "secret.txt", new ProblemList())!;
        var fields = Enumerable.Range(0, 200).Select(i => new FieldBytes().Add("疑点").Add(i)).ToList();
        var expected = fields.Select(one => Base32.Of(HMACSHA256.HashData(Encoding.UTF8.GetBytes(text), one.Written))).ToList();

        Parallel.For(0, 8, _ => Assert.That(fields.Select(one => secret.Digest(one)), Is.EqualTo(expected)));
    }

    private static Comparison<Problem> SameProblem => (one, other) => one.Code == other.Code && one.Where == other.Where ? 0 : 1;

    private Problem? ProblemWith(byte[]? content)
    {
        if (content is not null)
            File.WriteAllBytes(_file, content);
        var problems = new ProblemList();
        Assert.That(BureauSecret.Load(_file, "secret.txt", problems), Is.Null);
        return problems.All.Single();
    }

    private string? Check(string text)
    {
        File.WriteAllBytes(_file, Encoding.UTF8.GetBytes(text));
        return BureauSecret.Load(_file, "secret.txt", new ProblemList())?.Check();
    }
}
