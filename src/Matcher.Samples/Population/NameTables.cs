namespace Matcher.Samples.Population;

/// <summary>
/// What synthetic names are made of: common surnames about as frequent as they are, common given names of two
/// generations, and common characters. Whoever has such a name in life is not meant.
/// </summary>
internal static class NameTables
{
    public static readonly Weighted<string> Surnames = new(
        ("王", 72), ("李", 72), ("张", 70), ("刘", 54), ("陈", 32), ("杨", 31), ("高", 28), ("郭", 26), ("赵", 24), ("薛", 22),
        ("贾", 20), ("冯", 18), ("任", 18), ("车", 12), ("穆", 10), ("黄", 14), ("周", 14), ("吴", 14), ("徐", 12), ("孙", 12),
        ("胡", 10), ("朱", 10), ("林", 8), ("何", 8), ("马", 12), ("罗", 7), ("梁", 9), ("宋", 9), ("郑", 7), ("谢", 6),
        ("韩", 8), ("唐", 5), ("于", 5), ("董", 6), ("程", 5), ("曹", 6), ("袁", 5), ("邓", 4), ("许", 5), ("傅", 4),
        ("沈", 4), ("曾", 3), ("吕", 4), ("苏", 4), ("卢", 4), ("蒋", 3), ("蔡", 3), ("魏", 4), ("丁", 3), ("成", 5),
        ("康", 4), ("白", 5), ("崔", 4), ("武", 5), ("田", 4), ("段", 3), ("侯", 3), ("雷", 3), ("龙", 2), ("孟", 3),
        ("欧阳", 1), ("上官", 1), ("司马", 1), ("诸葛", 1));

    public static readonly string[] OlderMen =
        ["建国", "建军", "国强", "志强", "海平", "卫东", "玉明", "保平", "俊生", "福生", "爱平", "三喜", "根旺", "拴柱", "永红", "新民"];

    public static readonly string[] OlderWomen =
        ["秀英", "桂英", "玉兰", "秀兰", "桂兰", "凤英", "玉梅", "翠英", "爱英", "改英", "引弟", "变娥", "月娥", "巧珍", "润莲", "金花"];

    public static readonly string[] YoungerMen =
        ["浩然", "宇轩", "子轩", "俊杰", "浩宇", "志鹏", "鹏飞", "泽宇", "文博", "嘉豪"];

    public static readonly string[] YoungerWomen =
        ["欣怡", "雨涵", "梓涵", "佳怡", "婷婷", "思琪", "雅静", "晓燕", "丽娜", "佳慧"];

    public static readonly string[] MensCharacters =
        Split("伟强军勇杰涛明超平刚辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林磊洋峰亮东海福生旺根元平安贵有全喜成玉文武志国建新保");

    public static readonly string[] WomensCharacters =
        Split("芳娜敏静丽艳娟霞秀燕红玲丹萍洁莉雪梅琴云兰凤英珍莲荣爱香月巧改翠琳晶瑞娥花桃果彩倩婷慧青叶平");

    /// <summary>Four bytes each in GB18030 (CJK extensions A and B): what most systems write as a question mark.</summary>
    public static readonly string[] RareCharacters = ["㛚", "㪚", "㵘", "㸌", "㼆", "㴘", "𠅤", "𣲘", "𤩽", "𦒍"];

    public static readonly string[] MinorityGiven = ["阿依古丽", "买买提", "热合曼", "古丽娜尔", "艾尔肯", "扎西", "帕提古丽"];

    public static readonly string[] MinorityFamily = ["吐尔逊", "阿不都拉", "卡德尔", "依明", "玉素甫", "多吉"];

    private static string[] Split(string characters) => [.. characters.Select(character => character.ToString()).Distinct()];
}
