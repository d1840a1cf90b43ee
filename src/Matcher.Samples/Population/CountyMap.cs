using System.Collections.Immutable;

namespace Matcher.Samples.Population;

/// <summary>
/// The fifteen townships in the three groups of 柳民发〔2023〕55号, with made-up villages. The order is the notice's.
/// </summary>
internal sealed class CountyMap
{
    /// <summary>Area code of the first township's people; the others follow.</summary>
    public const int FirstAreaCode = 149_901;

    private const int VillagesPerTownship = 10;

    private static readonly (string Group, string[] Townships)[] Groups =
    [
        ("第一组", ["柳林镇", "贾家垣乡", "李家湾乡", "王家沟乡", "成家庄镇"]),
        ("第二组", ["孟门镇", "石西乡", "三交镇", "高家沟乡", "穆村镇"]),
        ("第三组", ["留誉镇", "陈家湾镇", "庄上镇", "金家庄镇", "薛村镇"]),
    ];

    private static readonly string[] Places = ["东", "西", "南", "北", "上", "下", "前", "后", "大", "小", "枣", "柳"];

    private static readonly string[] Forms = ["沟", "坪", "塔", "峪", "岔", "洼", "梁", "圪垛", "山头", "寨则", "林", "石"];

    private static readonly string[] TownCommunities = ["东街社区", "西街社区", "新民社区"];

    private readonly Weighted<Township> _weighted;

    public CountyMap(SeededRandom random)
    {
        List<string> names = [.. Places.SelectMany(place => Forms.Select(form => $"{place}{form}村"))];
        var townships = ImmutableArray.CreateBuilder<Township>();
        foreach (var (group, name) in Groups.SelectMany(group => group.Townships.Select(name => (group.Group, name))))
        {
            random.Shuffle(names);
            var communities = name.EndsWith('镇') ? TownCommunities : [];
            townships.Add(new Township(
                townships.Count, group, name, FirstAreaCode + townships.Count, [.. names.Take(VillagesPerTownship)], [.. communities]));
        }

        Townships = townships.ToImmutable();
        // The county town has more people than any other.
        _weighted = new Weighted<Township>([.. Townships.Select(township => (township, township.Index == 0 ? 16 : 6))]);
    }

    /// <summary>All of them, in the official order.</summary>
    public ImmutableArray<Township> Townships { get; }

    /// <summary>One, the county town more often than the others.</summary>
    public Township Pick(SeededRandom random) => _weighted.Pick(random);
}
