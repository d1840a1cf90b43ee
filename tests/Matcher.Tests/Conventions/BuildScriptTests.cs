using System.Management.Automation.Language;
using Matcher.Support;

namespace Matcher.Conventions;

/// <summary>build.ps1 is not run by the tests, so a mistake in it would be found by whoever releases.</summary>
[TestFixture]
public sealed class BuildScriptTests
{
    private static readonly string[] Steps = ["Restore", "Build", "Test", "Sample", "Publish"];

    private static readonly string Script = Path.Combine(Repository.Root, "build.ps1");

    [Test]
    public void It_has_no_syntax_error()
    {
        Parse(out _, out var errors);
        Assert.That(errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}"), Is.Empty);
    }

    [Test]
    public void Windows_PowerShell_5_1_can_run_it()
    {
        Parse(out var tokens, out _);
        TokenKind[] ofSeven =
        [
            TokenKind.AndAnd, TokenKind.OrOr, TokenKind.QuestionMark, TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals,
            TokenKind.QuestionDot, TokenKind.QuestionLBracket,
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens.Where(token => ofSeven.Contains(token.Kind)).Select(token => token.Extent.StartLineNumber), Is.Empty);
            Assert.That(File.ReadAllBytes(Script), Has.None.GreaterThan(127),
                "without a byte order mark 5.1 reads it in the machine's code page");
        }
    }

    [Test]
    public void Every_step_can_be_asked_for_and_is_there()
    {
        var script = Parse(out _, out _);
        var offered = script.ParamBlock.Parameters.Single(parameter => parameter.Name.VariablePath.UserPath == "Step")
            .Attributes.OfType<AttributeAst>().Single(attribute => attribute.TypeName.Name == "ValidateSet")
            .PositionalArguments.Cast<StringConstantExpressionAst>().Select(value => value.Value);
        var functions = script.FindAll(node => node is FunctionDefinitionAst, searchNestedScriptBlocks: false)
            .Cast<FunctionDefinitionAst>().Select(function => function.Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(offered, Is.EquivalentTo(Steps.Append("All")));
            Assert.That(Steps.Select(step => $"Invoke-{step}"), Is.SubsetOf(functions));
        }
    }

    [Test]
    public void Every_call_of_a_program_is_followed_by_a_look_at_its_exit_code()
    {
        var script = Parse(out _, out _);
        var calls = script.FindAll(
            node => node is CommandAst { CommandElements: [StringConstantExpressionAst { Value: "dotnet" or "git" }, ..] },
            searchNestedScriptBlocks: true);
        Assert.That(calls.Select(call => NextStatement(call)?.Extent.Text), Is.All.Contains("$LASTEXITCODE").And.Not.Empty);
    }

    private static ScriptBlockAst Parse(out Token[] tokens, out ParseError[] errors) => Parser.ParseFile(Script, out tokens, out errors);

    private static StatementAst? NextStatement(Ast call)
    {
        var statement = call;
        while (!IsBlock(statement.Parent))
            statement = statement.Parent;
        var block = statement.Parent is NamedBlockAst named ? named.Statements : ((StatementBlockAst)statement.Parent).Statements;
        return block.ElementAtOrDefault(block.IndexOf((StatementAst)statement) + 1);
    }

    // The block inside @( ) or $( ) is a part of a statement.
    private static bool IsBlock(Ast node) =>
        node is NamedBlockAst || (node is StatementBlockAst && node.Parent is not ArrayExpressionAst and not SubExpressionAst);
}
