namespace Matcher.Rules.Model;

/// <summary>One document a rule rests on.</summary>
/// <param name="Document">民发〔2021〕57号.</param>
/// <param name="Article">第十四条, or null.</param>
public sealed record Basis(string Document, string? Article)
{
    /// <summary>The part of the county's own notice that the rule names (<c>checks</c>); null for any other document.</summary>
    public string? Notice { get; init; }
}
