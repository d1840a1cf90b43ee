namespace Matcher.Samples.Dirty;

/// <summary>Tables of the vehicle registry, which most of the messes are shown in.</summary>
internal static class Cars
{
    public const string Header = "所有人,身份证号,号牌号码,车辆类型,登记日期,状态\r\n";

    /// <summary>A table of rows.</summary>
    public static string Table(params string[] rows) => Header + string.Concat(rows);

    /// <summary>Somebody's car, the number written otherwise.</summary>
    public static string Row(Someone owner, string? id = null, string? name = null) =>
        $"{name ?? owner.Name},{id ?? owner.Id},{Plate(owner)},小型轿车,2020-05-01,正常\r\n";

    /// <summary>The same row as cells of a sheet.</summary>
    public static object[] Cells(Someone owner, object? id = null) =>
        [owner.Name, id ?? owner.Id, Plate(owner), "小型轿车", "2020-05-01", "正常"];

    /// <summary>The header as cells of a sheet.</summary>
    public static object[] HeaderCells => [.. Header.TrimEnd().Split(',')];

    // Each owner has one car, so that a hit is one row.
    private static string Plate(Someone owner) => $"晋J{owner.Id[^5..^1].TrimStart('E').PadLeft(5, '0')}";
}
