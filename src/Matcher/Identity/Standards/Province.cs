namespace Matcher.Identity.Standards;

/// <summary>
/// The first two digits of an identity number (GB/T 2260). 81 and 82 are also the first digits of residence permits for
/// residents of Hong Kong and Macao, 83 of those for residents of Taiwan: numbers of the same form, checked the same way.
/// So are the numbers on foreigners' permanent residence cards since 2023: a 9, the province, the country in three digits.
/// </summary>
internal static class Province
{
    private static ReadOnlySpan<bool> Known =>
    [
        false, false, false, false, false, false, false, false, false, false, // 00–09
        false, true, true, true, true, true, false, false, false, false, // 11 北京 12 天津 13 河北 14 山西 15 内蒙古
        false, true, true, true, false, false, false, false, false, false, // 21 辽宁 22 吉林 23 黑龙江
        false, true, true, true, true, true, true, true, false, false, // 31 上海 32 江苏 33 浙江 34 安徽 35 福建 36 江西 37 山东
        false, true, true, true, true, true, true, false, false, false, // 41 河南 42 湖北 43 湖南 44 广东 45 广西 46 海南
        true, true, true, true, true, false, false, false, false, false, // 50 重庆 51 四川 52 贵州 53 云南 54 西藏
        false, true, true, true, true, true, false, false, false, false, // 61 陕西 62 甘肃 63 青海 64 宁夏 65 新疆
        false, true, false, false, false, false, false, false, false, false, // 71 台湾
        false, true, true, true, false, false, false, false, false, false, // 81 香港 82 澳门 83 台湾居民居住证
        false, true, true, true, true, true, true, false, false, false, // 91–96 外国人永久居留身份证: 9, then a province
    ];

    /// <summary>Whether a number may begin with these two digits.</summary>
    public static bool IsKnown(uint firstTwoDigits) => firstTwoDigits < (uint)Known.Length && Known[(int)firstTwoDigits];
}
