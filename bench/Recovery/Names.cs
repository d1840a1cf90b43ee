namespace Matcher.Bench.Recovery;

/// <summary>
/// Makes names as they are spread in a county: a few surnames for half the people, given names that follow sex and
/// generation, whole names in fashion, and families that give a generation one character. Made of a list of characters, so
/// that none is meant to be anybody's.
/// </summary>
internal sealed class Names
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
        + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private const string GivenCharacters =
        "明国华建文军平志伟红海玉金春林永强秀小丽德福生英成荣晓兰云桂芳东新梅庆凤光燕忠祥龙清学爱杰良立少世辉正家江"
        + "天义兴宏胜民锋安贵娟广磊刚勇水和才超波霞峰俊萍艳健静玲斌长宝振洪浩元宇雪珍慧琴飞山斯佳鹏莉宗婷涛美仁智敏";

    private const double ShareOfTail = 0.12;
    private const int TailSurnames = 600;
    private const int FashionableNames = 300;

    private static readonly double[] TopShares =
    [
        7.2, 7.0, 6.7, 5.4, 4.5, 3.1, 2.4, 2.1, 2.0, 1.9, 1.5, 1.5, 1.3, 1.2, 1.2, 1.1, 1.1, 1.0, 1.0, 0.9,
    ];

    private readonly Random _random;
    private readonly double[] _surnames;
    private readonly double[] _characters = Zipf(GivenCharacters.Length * 3, 0.9);
    private readonly double[] _fashion = Zipf(FashionableNames, 0.8);

    public Names(Random random)
    {
        _random = random;
        var weights = Enumerable.Range(0, Surnames.Length)
            .Select(rank => rank < TopShares.Length ? TopShares[rank] : 18.0 / rank)
            .ToArray();
        _surnames = Cumulate(weights);
    }

    /// <summary>A name for somebody of a generation of twenty years, a sex and an area.</summary>
    public string Make(int birthYear, bool isMale, int area)
    {
        var surname = _random.NextDouble() < ShareOfTail
            ? ((char)('\u5400' + Math.Min(_random.Next(TailSurnames), _random.Next(TailSurnames)))).ToString()
            : Surnames[Draw(_surnames)].ToString();
        var fashion = birthYear / 20 * 2 + (isMale ? 1 : 0);
        return surname + _random.NextDouble() switch
        {
            < 0.15 => Character(fashion).ToString(),
            < 0.35 => Fashionable(fashion),
            < 0.45 => $"{Generation(surname[0], birthYear / 25, area)}{Character(fashion)}",
            _ => $"{Character(fashion)}{Character(fashion + 40)}",
        };
    }

    private string Fashionable(int fashion)
    {
        var own = new Random(fashion * 1_000 + Draw(_fashion));
        return $"{Of(own.Next(GivenCharacters.Length))}{Of(own.Next(GivenCharacters.Length))}";
    }

    private char Character(int fashion) => Of(Draw(_characters) * 7 + fashion * 31);

    private static char Generation(char surname, int generation, int area) => Of(surname * 7 + generation * 13 + area * 3);

    // Past the list, rare characters.
    private static char Of(int index) =>
        index % (GivenCharacters.Length * 3) is var place && place < GivenCharacters.Length
            ? GivenCharacters[place]
            : (char)('\u6000' + place);

    private int Draw(double[] cumulated)
    {
        var place = Array.BinarySearch(cumulated, _random.NextDouble() * cumulated[^1]);
        return Math.Min(place < 0 ? ~place : place, cumulated.Length - 1);
    }

    private static double[] Zipf(int count, double exponent) =>
        Cumulate([.. Enumerable.Range(1, count).Select(rank => 1 / Math.Pow(rank, exponent))]);

    private static double[] Cumulate(double[] weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
