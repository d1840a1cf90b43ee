namespace Matcher.Identity;

/// <summary>What an ID field turned out to hold. Decides whether, and how, the row may be matched.</summary>
public enum IdClass
{
    /// <summary>Nothing, or what stands for it (无, NULL, a dash), or nothing but zeros.</summary>
    Empty,

    /// <summary>
    /// 18 characters, check character right, birth date real and not after the as-of date, province known (GB 11643-1999).
    /// </summary>
    Valid,

    /// <summary>15 digits from before 1999, birth date real: converted to 18, at best grade B.</summary>
    Legacy,

    /// <summary>
    /// A number cell of 16 digits or more, or a text that was one (<c>149901199001011008.0</c>): its last digits are lost,
    /// and about 9% still pass the check.
    /// </summary>
    NumericCell,

    /// <summary>18 digits ending 000 where Excel cut them, or scientific notation that kept at least 15 digits.</summary>
    Truncated,

    /// <summary>Scientific notation with fewer than 15 digits: the number is gone.</summary>
    Scientific,

    /// <summary>Signs in place of digits, any number of them: <c>*</c>, X, #, ●, ○, dots, dashes, _ or ?.</summary>
    Masked,

    /// <summary>
    /// 18 characters with a wrong check character, an impossible birth date or an unknown province; also any text with so
    /// many digits (14 or more together) that it must be a damaged number, such as one with a digit lost or doubled.
    /// </summary>
    Mistyped,

    /// <summary>A passport or a permit, by the forms that real ones have, or a company's code: matches only the same text.</summary>
    OtherDocument,

    /// <summary>
    /// 18 characters with letters or signs that look like digits (O, l, I, 〇), and with the digits in their place valid:
    /// compared, at best grade B and only with the name. So is a whole number with a character before or behind it that could not be
    /// written (U+FFFD).
    /// </summary>
    LookAlike,

    /// <summary>Digits only, and too few: the beginning or the end of a number, or a number of another kind.</summary>
    CutShort,

    /// <summary>Two or more numbers in one cell: nothing says which is meant.</summary>
    Several,

    /// <summary>Anything else: a telephone number, a plate, a hash, a remark.</summary>
    NotANumber,
}
