namespace Matcher.Reports.Documents;

/// <summary>The cases with one reason of a verdict: 已停发, 已核减, 健在.</summary>
/// <param name="Code">The reason's code, which keys are made of.</param>
/// <param name="Text">The reason as lists have it.</param>
/// <param name="Cases">Cases whose verdict, as it stands, has it.</param>
internal sealed record ReasonFigures(string Code, string Text, LeadCount Cases)
{
    /// <summary>Key of its figures.</summary>
    public string Key => $"reason.{Code}";
}
