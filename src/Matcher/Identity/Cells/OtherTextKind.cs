namespace Matcher.Identity.Cells;

/// <summary>What stands in an ID column in place of a number, as far as its form tells.</summary>
internal enum OtherTextKind
{
    /// <summary>None of the others: a remark, a name.</summary>
    Remark,

    /// <summary>11 digits from 13 on, or an area code before 7 or 8.</summary>
    Telephone,

    /// <summary>号牌号码.</summary>
    Plate,

    /// <summary>Letters a to f and digits, 32 or more: MD5, SM3, SHA.</summary>
    Hash,

    /// <summary>Base64, as an encrypted column has it.</summary>
    Encrypted,

    /// <summary>统一社会信用代码, right or not.</summary>
    CompanyCode,
}
