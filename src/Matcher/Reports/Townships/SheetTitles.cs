using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matcher.Reports.Townships;

/// <summary>What the sheets of the workbooks are called: by whoever writes them, and by whoever reads one that comes back.</summary>
internal static class SheetTitles
{
    /// <summary>What this is, and what to do with it.</summary>
    public const string About = "说明";

    /// <summary>What there is to choose from: <see cref="Workbooks.WorkbookWriter"/> adds it by itself.</summary>
    public const string Choices = "选项";

    /// <summary>疑点清单.</summary>
    public const string Hits = "疑点清单";

    /// <summary>人员汇总.</summary>
    public const string People = "人员汇总";

    /// <summary>户核对表.</summary>
    public const string Households = "户核对表";

    /// <summary>漏保线索.</summary>
    public const string Missed = "漏保线索";

    /// <summary>身份存疑.</summary>
    public const string Doubts = "身份存疑";

    /// <summary>People whose number on the roster is damaged.</summary>
    public const string Corrections = "名册待更正";

    /// <summary>整改台账.</summary>
    public const string Measures = "整改台账";

    /// <summary>任务清单.</summary>
    public const string Tasks = "任务清单";

    /// <summary>Of the county's workbook: one line a township.</summary>
    public const string Townships = "各乡镇";

    /// <summary>Of the county's workbook: 台账平衡.</summary>
    public const string Balance = "台账平衡";

    /// <summary>The lists of a township's workbook, in the order of its sheets.</summary>
    public static ImmutableArray<string> OfTownship { get; } =
        [Hits, People, Households, Missed, Doubts, Corrections, Measures, Tasks];

    /// <summary>Those that hold no line of a case for itself: nothing on them is taken in.</summary>
    public static FrozenSet<string> OnlyToRead { get; } = new[]
    {
        About, Choices, People, Households, Corrections, Tasks, Townships, Balance,
    }.ToFrozenSet(StringComparer.Ordinal);
}
