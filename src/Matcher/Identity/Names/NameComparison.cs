namespace Matcher.Identity.Names;

/// <summary>How the name in a source row compares with the name on the roster.</summary>
public enum NameComparison
{
    /// <summary>A side is empty.</summary>
    Unknown,

    /// <summary>Equal after normalising.</summary>
    Same,

    /// <summary>Equal but for characters that one side could not write (?, □, *, private use).</summary>
    Compatible,

    /// <summary>Different.</summary>
    Different,
}
