namespace Matcher.Rules.Examples;

/// <summary>How many people the roster of an example has.</summary>
internal enum ExamplePeople
{
    /// <summary>Nobody: it is about somebody off the roster.</summary>
    None,

    /// <summary>One.</summary>
    One,

    /// <summary>One or several.</summary>
    Several,
}
