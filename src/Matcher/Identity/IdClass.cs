namespace Matcher.Identity;

/// <summary>What an ID field turned out to hold. Decides whether, and how, the row may be matched.</summary>
public enum IdClass
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>18 characters, check character right, birth date real and not after the as-of date, province known (GB 11643-1999).</summary>
    Valid,

    /// <summary>15 digits from before 1999, birth date real: converted to 18, at best grade B.</summary>
    Legacy,

    /// <summary>A number cell of 16 digits or more: its last digits are lost, and about 9% still pass the check.</summary>
    NumericCell,

    /// <summary>18 digits ending 000 where Excel cut them, or scientific notation that kept at least 15 digits.</summary>
    Truncated,

    /// <summary>Scientific notation with fewer than 15 digits: the number is gone.</summary>
    Scientific,

    /// <summary>Asterisks in place of digits.</summary>
    Masked,

    /// <summary>18 characters with a wrong check character, an impossible birth date or an unknown province.</summary>
    Mistyped,

    /// <summary>A passport, permit or anything else: matches only the same text.</summary>
    OtherDocument,
}
