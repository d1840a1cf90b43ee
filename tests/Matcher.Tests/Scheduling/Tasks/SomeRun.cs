namespace Matcher.Scheduling.Tasks;

/// <summary>A run to schedule, in folders that have everything in their names that schedulers trip over.</summary>
internal static class SomeRun
{
    public static NightlyRun OnWindows { get; } = new()
    {
        Program = @"D:\低保 & 比对\matcher.exe",
        Config = @"D:\低保 & 比对\柳林\matcher.yaml",
        Folder = @"D:\低保 & 比对\柳林",
        County = "柳林县",
        At = new TimeOnly(2, 0),
    };

    public static NightlyRun OnUnix { get; } = new()
    {
        Program = "/opt/低保 比对/matcher",
        Config = "/srv/100% $HOME/柳林/matcher.yaml",
        Folder = "/srv/100% $HOME/柳林",
        County = "柳林县",
        At = new TimeOnly(2, 5),
    };
}
