using System.Management.Automation.Language;
using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>The script that completes command lines in PowerShell is run by nobody here: at least it is one, for both PowerShells.</summary>
[TestFixture]
public sealed class CompletionScriptTests
{
    private static readonly string Script = Path.Combine(Repository.Root, "src", "Cli", "Completion", "matcher.ps1");

    [Test]
    public void It_has_no_syntax_error_and_nothing_that_Windows_PowerShell_5_1_does_not_know()
    {
        var script = Parser.ParseFile(Script, out var tokens, out var errors);
        TokenKind[] ofSeven =
        [
            TokenKind.AndAnd, TokenKind.OrOr, TokenKind.QuestionMark, TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals,
            TokenKind.QuestionDot, TokenKind.QuestionLBracket,
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}"), Is.Empty);
            Assert.That(tokens.Where(token => ofSeven.Contains(token.Kind)).Select(token => token.Extent.StartLineNumber), Is.Empty);
            Assert.That(File.ReadAllBytes(Script), Has.None.GreaterThan(127), "5.1 reads it in the machine's code page");
            Assert.That(script.FindAll(node => node is CommandAst { CommandElements: [StringConstantExpressionAst { Value: "Register-ArgumentCompleter" }, ..] },
                searchNestedScriptBlocks: true), Has.Exactly(1).Items);
        }
    }
}
