
namespace Matcher.Rules.Model;

/// <summary>Whom a finding concerns.</summary>
internal enum AppliesTo
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The household, whoever of its members it is found with.</summary>
    Household,
}
