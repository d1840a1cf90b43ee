using System.Collections.Immutable;
using System.Text;

namespace Matcher.Identity.Names;

/// <summary>
/// The signs of radicals (U+2E80 to U+2EF3), which look like characters and come into names from PDF files and old fonts. NFKC makes
/// characters of the Kangxi radicals (U+2F00 to U+2FD5) and leaves nearly all of these. From EquivalentUnifiedIdeograph.txt of Unicode.
/// </summary>
internal static class CjkRadicals
{
    private const int First = 0x2E80;

    // In the order of the code points. U+2E80 and U+2E9A stand for no character.
    private static readonly ImmutableArray<Rune> Ideographs =
    [
        .. (
            "\u2E80厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u2E9A旡日月歺母民氵氺灬爫爫丬牛"
            + "犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑"
            + "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟").EnumerateRunes(),
    ];

    /// <summary>The character that a radical's sign looks like; anything else as it is.</summary>
    public static Rune Fold(Rune rune) =>
        rune.Value >= First && rune.Value < First + Ideographs.Length ? Ideographs[rune.Value - First] : rune;
}
