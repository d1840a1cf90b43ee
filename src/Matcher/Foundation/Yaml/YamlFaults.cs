using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using YamlDotNet.Core;

namespace Matcher.Foundation.Yaml;

/// <summary>
/// Puts what the parser says into a sentence of ours: its own are English, and speak of scalars and tokens. What is recognised by a few
/// words of the parser's is told the better; what is not has a sentence that holds for all.
/// </summary>
internal static class YamlFaults
{
    /// <summary>What is thrown where a text uses what the parser knows and this program does not.</summary>
    public const string NoAnchors = "anchors and aliases are not used here";

    /// <summary>What is thrown where a key is a list or a mapping.</summary>
    public const string KeyNoWord = "a key must be a single word";

    private static readonly (string[] Said, Func<Place, Problem> Problem)[] Sentences =
    [
        ([NoAnchors], YamlProblems.Anchor),
        ([KeyNoWord], YamlProblems.KeyNoWord),
        (["escape"], YamlProblems.Escape),
        (["quoted", "end of stream"], YamlProblems.QuoteOpen),
        (["quoted", "document indicator"], YamlProblems.QuoteOpen),
        (["quoted", "indentation"], YamlProblems.QuoteOpen),
        (["invalid mapping"], YamlProblems.Colon),
        (["invalid key indicator"], YamlProblems.Colon),
        (["simple key"], YamlProblems.KeyExpected),
        (["block mapping"], YamlProblems.KeyExpected),
        (["block collection"], YamlProblems.KeyExpected),
        (["flow sequence"], YamlProblems.BracketOpen),
        (["flow mapping"], YamlProblems.BracketOpen),
        (["parsing a node"], YamlProblems.BracketOpen),
        (["cannot start any token"], YamlProblems.BeginsWithSign),
        (["directive"], YamlProblems.BeginsWithSign),
        (["anchor"], YamlProblems.Anchor),
        (["alias"], YamlProblems.Anchor),
    ];

    /// <summary>The problem behind an exception of the parser.</summary>
    public static Problem Of(YamlException error, Place where)
    {
        var said = error.InnerException?.Message ?? error.Message;
        var sentence = Sentences.FirstOrDefault(one => one.Said.All(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return sentence.Problem?.Invoke(where) ?? YamlProblems.Syntax(where);
    }
}
