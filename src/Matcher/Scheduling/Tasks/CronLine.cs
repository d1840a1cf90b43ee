using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Scheduling.Tasks;

/// <summary>The line of a crontab, where there is no systemd.</summary>
public static class CronLine
{
    /// <summary>The line, without its end. cron turns a percent sign into a line break unless a backslash stands before it.</summary>
    public static string Of(NightlyRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.At.Minute} {run.At.Hour} * * * ")
        + CommandOf(run).Replace("%", "\\%", StringComparison.Ordinal);

    /// <summary>What its shell is given.</summary>
    public static string CommandOf(NightlyRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"cd {Quoted(run.Folder)} && timeout {run.Hours}h ")
        + string.Join(' ', run.Words.Prepend(run.Program).Select(Quoted))
        + $" # {run.Marker}";

    /// <summary>A crontab with the line in it, in place of an earlier one of the same config.</summary>
    /// <param name="crontab">What it says.</param>
    /// <param name="run">The run.</param>
    public static string AddTo(string crontab, NightlyRun run) =>
        string.Concat(Others(crontab, run).Append(Of(run)).Select(line => line + "\n"));

    /// <summary>The same without it; everything else stays as it is.</summary>
    /// <param name="crontab">What it says.</param>
    /// <param name="run">The run.</param>
    public static string TakeFrom(string crontab, NightlyRun run) => string.Concat(Others(crontab, run).Select(line => line + "\n"));

    /// <summary>Whether it is in a crontab.</summary>
    /// <param name="crontab">What it says.</param>
    /// <param name="run">The run.</param>
    public static bool IsIn(string crontab, NightlyRun run) => Lines(crontab).Any(line => IsOf(line, run));

    private static IEnumerable<string> Others(string crontab, NightlyRun run) => Lines(crontab).Where(line => !IsOf(line, run));

    private static ImmutableArray<string> Lines(string crontab) =>
        crontab.Length == 0 ? [] : [.. (crontab.EndsWith('\n') ? crontab[..^1] : crontab).Split('\n')];

    // A remark that happens to quote it is somebody's own.
    private static bool IsOf(string line, NightlyRun run) =>
        !line.TrimStart().StartsWith('#') && line.TrimEnd().EndsWith($"# {run.Marker}", StringComparison.Ordinal);

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')
            ? word
            : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
