namespace Matcher.Foundation.Problems;

/// <summary>What should stand after a key of a YAML file; each has a text (<c>Shape…</c>).</summary>
public enum YamlShape
{
    /// <summary>Keys with values.</summary>
    Map,

    /// <summary>A list.</summary>
    List,

    /// <summary>One value.</summary>
    Text,

    /// <summary>Conditions of a rule.</summary>
    Conditions,

    /// <summary>A value, or words that say how to compare with it.</summary>
    Words,

    /// <summary>A length of time.</summary>
    Period,

    /// <summary>Two values.</summary>
    Range,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A number of days.</summary>
    Days,
}
