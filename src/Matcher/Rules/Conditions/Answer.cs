using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>What became of a condition. A field that cannot be read makes it undecided, which is not the same as false.</summary>
internal enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It depends on a field that is unreadable or not in the file.</summary>
    Undecided,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>The answer to a condition, in Kleene's three-valued logic.</summary>
/// <param name="Truth">The answer.</param>
/// <param name="Doubt">The first field that it could not be decided for; null unless undecided.</param>
internal readonly record struct Answer(Truth Truth, Doubt? Doubt)
{
    /// <summary>It holds.</summary>
    public static Answer True => new(Truth.True, Doubt: null);

    /// <summary>It does not hold.</summary>
    public static Answer False => new(Truth.False, Doubt: null);

    /// <summary>True or false.</summary>
    public static Answer Of(bool holds) => holds ? True : False;

    /// <summary>It cannot be decided.</summary>
    public static Answer Undecided(Doubt doubt) => new(Truth.Undecided, doubt);

    /// <summary>False becomes true and true false; what is undecided stays so.</summary>
    public Answer Negated() => Truth switch
    {
        Truth.True => False,
        Truth.False => True,
        _ => this,
    };
}
