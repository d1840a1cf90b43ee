using Matcher.Support;

namespace Matcher.Samples.Dirty;

/// <summary>The people of samples/dirty: made up, with numbers of an area that was never assigned.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Id">身份证号.</param>
internal sealed record Someone(string Name, string Id)
{
    public static readonly Someone Ming = new("王小明", SmallCounty.Id(1));
    public static readonly Someone Lan = new("李秀兰", SmallCounty.Id(22, "19580312"));
    public static readonly Someone Dotted = new("阿依古丽·买买提", SmallCounty.Id(42, "19800506"));

    /// <summary>U+3431 is not in code page 936: GB18030 writes it in four bytes.</summary>
    public static readonly Someone Rare = new("赵\u3431", SmallCounty.Id(15, "19650721"));

    /// <summary>A number with the check character X.</summary>
    public static readonly Someone WithX = new("张守义", First(sequence => SmallCounty.Id(sequence, "19721130"), id => id.EndsWith('X')));

    /// <summary>A number that really ends in 000.</summary>
    public static readonly Someone WithZeros = new("何大年",
        First(day => SmallCounty.Id(100, $"196403{day:00}"), id => id.EndsWith("000", StringComparison.Ordinal)));

    public static readonly Someone Gui = new("刘桂花", SmallCounty.Id(66, "19500909"));

    /// <summary>Compared by passport.</summary>
    public static readonly Someone Foreign = new("陈外来", "E12345678");

    /// <summary>Not on the roster.</summary>
    public static readonly Someone OffRoster = new("吴仁石", SmallCounty.Id(9, "19900909"));

    /// <summary>Everybody on the roster.</summary>
    public static readonly IReadOnlyList<Someone> OnRoster = [Ming, Lan, Dotted, Rare, WithX, WithZeros, Gui, Foreign];

    /// <summary>The fifteen digits that the number had before 1999.</summary>
    public string Legacy => Id[..6] + Id[8..17];

    private static string First(Func<int, string> make, Func<string, bool> fits) => Enumerable.Range(1, 28).Select(make).First(fits);
}
