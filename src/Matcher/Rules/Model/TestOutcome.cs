
namespace Matcher.Rules.Model;

/// <summary>What an example comes to.</summary>
internal enum TestOutcome
{
    /// <summary>A finding.</summary>
    Hit,

    /// <summary>None.</summary>
    NoHit,

    /// <summary>An exemption applied.</summary>
    Exempt,

    /// <summary>A field that the rule needs cannot be read.</summary>
    Undecided,
}
