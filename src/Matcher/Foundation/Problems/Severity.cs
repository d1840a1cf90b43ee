namespace Matcher.Foundation.Problems;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>The result stands; somebody should look.</summary>
    Warning,

    /// <summary>Something was not done because of it.</summary>
    Error,
}
