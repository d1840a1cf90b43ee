using System.Globalization;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Lookup.Databases;

/// <summary>A password is fetched when it is needed; what is said of it is where it was looked for.</summary>
public sealed class PasswordPlaceTests
{
    private const string Variable = "MATCHER_TEST_PASSWORD_PLACE";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _folder.Dispose();
    }

    [Test]
    public void It_is_in_a_variable()
    {
        Environment.SetEnvironmentVariable(Variable, " secret ");
        Assert.That(Read(new DatabasePassword(Variable, File: null), out _), Is.EqualTo(" secret "));
    }

    [TestCase("secret\n", "secret")] // editors end a line
    [TestCase("secret\r\nnotes\n", "secret")]
    [TestCase("se cret", "se cret")]
    public void Or_the_first_line_of_a_file(string text, string password)
    {
        _folder.Write("db.txt", text);
        Assert.That(Read(new DatabasePassword(Variable: null, Path.Combine(_folder.Path, "db.txt")), out _), Is.EqualTo(password));
    }

    [Test]
    public void Who_has_none_needs_none()
    {
        Assert.That(Read(null, out var problems), Is.Null);
        Assert.That(problems, Is.Empty);
    }

    [TestCase(true, null)] // no such variable
    [TestCase(true, "")]
    [TestCase(false, null)] // no such file
    [TestCase(false, "")]
    [TestCase(false, "\nsecret")] // its first line is empty
    public void Where_it_is_not_there_it_is_said_where_it_was_looked_for(bool isVariable, string? content)
    {
        var file = Path.Combine(_folder.Path, "db.txt");
        if (isVariable)
            Environment.SetEnvironmentVariable(Variable, content);
        else if (content is not null)
            _folder.Write("db.txt", content);
        Read(isVariable ? new DatabasePassword(Variable, File: null) : new DatabasePassword(Variable: null, file), out var problems);
        Assert.That(problems.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)).Single(),
            Does.Contain(isVariable ? Variable : file).And.Not.Contain("secret"));
    }

    private static string? Read(DatabasePassword? place, out IReadOnlyList<Problem> problems)
    {
        var list = new ProblemList();
        var access = new DatabaseAccess("province", DatabaseKind.MySql, "h", 1, Place.Nowhere) { Password = place };
        var password = PasswordPlace.Read(access, new Place("province/t"), list);
        problems = list.All;
        return password;
    }
}
