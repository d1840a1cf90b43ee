namespace Matcher.Rules.Kinds;

/// <summary>Whether a kind of rule has the key <c>source</c>.</summary>
internal enum SourceNeed
{
    /// <summary>It reads none, or names them elsewhere.</summary>
    None,

    /// <summary>It may have one.</summary>
    Optional,

    /// <summary>It is about one.</summary>
    Required,
}
