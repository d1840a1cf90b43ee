namespace Matcher.Catalogue.Config;

/// <summary>What the bureau says of people whose state on the roster is a certain word (停保, 暂停).</summary>
public enum StateAnswer
{
    /// <summary>They are paid: compare them as everybody.</summary>
    Compare,

    /// <summary>They are paid no longer: leave their rows out of the roster.</summary>
    Skip,
}
