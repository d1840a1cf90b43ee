using System.Text;

namespace Matcher.Scheduling.Tasks;

[TestFixture]
public sealed class WindowsWordsTests
{
    [TestCase("run", "run")] // nothing special
    [TestCase("", "\"\"")] // an empty word is a word
    [TestCase(@"D:\a b\c", @"""D:\a b\c""")] // backslashes before other characters stay single
    [TestCase(@"D:\a b\", @"""D:\a b\\""")] // one at the end stands before a quotation mark
    [TestCase("a\"b", @"""a\""b""")] // a quotation mark
    [TestCase(@"a\\""b", @"""a\\\\\""b""")] // backslashes before one
    [TestCase(@"D:\a\", @"D:\a\")] // without blanks there is no quotation mark
    [TestCase("低保&比对", "\"低保&比对\"")] // a shell in between would cut there
    public void A_word_is_written_so(string word, string written) => Assert.That(WindowsWords.Join([word]), Is.EqualTo(written));

    [Test]
    public void Whatever_is_joined_comes_apart_again()
    {
        string[] parts = ["", " ", "\\", "\\\\", "\"", "a", "中 文", "\t", "&", "\\\"", "\" \\"];
        var words = from first in parts from second in parts from third in parts select first + second + third;
        foreach (var word in words)
            Assert.That(Apart(WindowsWords.Join(["x", word, "y"])), Is.EqualTo((string[])["x", word, "y"]), word);
    }

    // CommandLineToArgvW as Microsoft documents it, for words behind the program.
    private static List<string> Apart(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var (isQuoted, isWord) = (false, false);
        for (var i = 0; i < line.Length; i++)
        {
            var backslashes = 0;
            while (i < line.Length && line[i] == '\\')
            {
                backslashes++;
                i++;
            }

            if (i < line.Length && line[i] == '"')
            {
                word.Append('\\', backslashes / 2);
                isWord = true;
                if (backslashes % 2 == 1)
                    word.Append('"');
                else
                    isQuoted = !isQuoted;
                continue;
            }

            word.Append('\\', backslashes);
            isWord |= backslashes > 0;
            if (i == line.Length)
                break;
            if (line[i] is ' ' or '\t' && !isQuoted)
            {
                if (isWord)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
                continue;
            }

            word.Append(line[i]);
            isWord = true;
        }

        if (isWord)
            words.Add(word.ToString());
        return words;
    }
}
