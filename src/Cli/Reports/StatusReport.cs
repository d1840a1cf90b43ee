using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Cli.Logging;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Cli.Terminal;
using Matcher.Runs.Standing;
using Matcher.Scheduling.Journal;
using Matcher.Scheduling.Nights;

namespace Matcher.Cli.Reports;

/// <summary>How things stand, what is wrong before what is not.</summary>
/// <param name="config">The config; null: it cannot be read.</param>
/// <param name="nights">What the journal says.</param>
/// <param name="installed">What is installed; null: nothing.</param>
/// <param name="standing">What results, ledger and inputs say; null: without a config nobody knows where they are.</param>
/// <param name="session">The session.</param>
internal sealed class StatusReport(
    MatcherConfig? config, JournalReckoning nights, InstalledSchedule? installed, StandingReport? standing, Session session)
{
    // As many as fit on a screen with all the rest.
    private const int MostGaps = 8;

    private readonly CliTexts _texts = session.Texts;

    public Report Make()
    {
        var code = Code();
        return new Report(code, [.. Lines()], Members()) { Meaning = code == ExitCode.Incomplete ? _texts.Of("StatusIncomplete") : null };
    }

    private ExitCode Code()
    {
        var isAlarming = !nights.Lost.IsEmpty || nights.IsClockBehind || standing?.Run is not { IsIncomplete: false };
        return ExitCodes.MostImportant(
        [
            config is null ? ExitCode.ConfigInvalid : ExitCode.Complete,
            ExitCodes.OfErrors(standing?.Problems ?? []),
            isAlarming ? ExitCode.Incomplete : ExitCode.Complete,
        ]);
    }

    private IEnumerable<string> Lines()
    {
        if (!nights.Lost.IsEmpty)
            yield return _texts.Of("Line_Warning", NightWords.Lost(nights.Lost, _texts));
        if (nights.IsClockBehind)
            yield return _texts.Of("Line_Warning", _texts.Of("StatusClock"));
        if (nights.Running is { } running)
            yield return running.Again is { } again && running.Ended is not null
                ? _texts.Of("StatusWaits", Moment(running.Started), running.ExitCode, Moment(again))
                : _texts.Of("StatusRunning", Moment(running.Started));
        foreach (var line in LastRun())
            yield return line;
        if (standing?.Run is { } night)
        {
            foreach (var line in NotChecked(night))
                yield return line;
        }

        foreach (var line in Work())
            yield return line;
        foreach (var line in Inputs())
            yield return line;
        foreach (var line in Room())
            yield return line;
        yield return installed is { } schedule && nights.Next is { } next
            ? _texts.Of("StatusNext", Moment(next), schedule.Name, schedule.Account)
            : _texts.Of("StatusNotScheduled");
    }

    private IEnumerable<string> LastRun()
    {
        if (nights.Last is not { } last)
        {
            yield return standing?.Run is { } known
                ? _texts.Of("StatusLastLists", Moment(known.Started), LedgerWords.Day(known.AsOf), known.Folder)
                : _texts.Of("StatusNever");
            yield break;
        }

        var by = _texts.Of(last.IsScheduled ? "StatusByScheduler" : "StatusByHand");
        var days = (int)(session.Clock.GetUtcNow() - last.Started).TotalDays;
        var age = days > 0 ? _texts.Of("StatusAge", days) : "";
        yield return last.Ended is { } ended
            ? _texts.Of("StatusLast", Moment(last.Started), Moment(ended), by, last.ExitCode, NightWords.Meaning(last.ExitCode, _texts),
                age)
            : _texts.Of("StatusLastBroken", Moment(last.Started), by, age);
        if (last.ExitCode != 0)
            yield return _texts.Of("StatusDo", _texts.Of(Todo(last.ExitCode)));
        if (standing?.Run is { } night)
            yield return _texts.Of("StatusLists", LedgerWords.Day(night.AsOf), night.Folder);
    }

    private static string Todo(int? exitCode) => (ExitCode?)exitCode switch
    {
        null => "StatusDo_BrokenOff",
        ExitCode.Usage => "StatusDo_Usage",
        ExitCode.ConfigInvalid => "StatusDo_ConfigInvalid",
        ExitCode.Incomplete => "StatusDo_Incomplete",
        ExitCode.OutputFailed => "StatusDo_OutputFailed",
        ExitCode.Locked => "StatusDo_Locked",
        ExitCode.Cancelled => "StatusDo_Cancelled",
        _ => "StatusDo_Bug",
    };

    private IEnumerable<string> NotChecked(StandingRun night)
    {
        var gaps = night.NotChecked.Where(gap => !gap.IsDeclared).ToList();
        if (gaps.Count == 0)
        {
            yield return _texts.Of("StatusAllChecked");
            yield break;
        }

        yield return _texts.Of("StatusNotChecked", gaps.Count);
        // A missing file keeps many rules from running: the reason is said once.
        var reasons = gaps.GroupBy(Reason, StringComparer.Ordinal).ToList();
        var shown = session.Detail == Detail.Verbose ? reasons.Count : MostGaps;
        foreach (var reason in reasons.Take(shown))
            yield return "  - " + Gap([.. reason], reason.Key);
        if (reasons.Count > shown)
            yield return _texts.Of("StatusGapMore", reasons.Count - shown);
    }

    private string Gap(List<StandingGap> gaps, string reason)
    {
        var names = string.Join(_texts.Of("ListSeparator"), gaps.Where(gap => gap.Name.Length > 0).Select(gap => gap.Name));
        return names.Length == 0 ? _texts.Of("StatusGapPeople", gaps[0].Count, reason)
            : gaps is [{ Count: > 1 and var count }] ? _texts.Of("StatusGapExample", names, count, reason)
            : _texts.Of("StatusGap", names, reason);
    }

    private IEnumerable<string> Work()
    {
        if (standing?.Work is not { } work)
        {
            if (standing is not null)
                yield return _texts.Of(standing.LedgerBytes is null ? "StatusNoLedger" : "StatusLedgerUnread");
            yield break;
        }

        yield return _texts.Of("StatusWork", LedgerWords.Day(work.Today), work.Open, work.Overdue, work.DueToday, work.AwaitingHandOut,
            work.AwaitingReview);
        if (work.Townships.IsEmpty)
            yield break;
        var table = new TextTable(
            new(_texts.Of("ColumnTownship")),
            new(_texts.Of("ColumnOverdue"), IsNumber: true),
            new(_texts.Of("ColumnMostDays"), IsNumber: true),
            new(_texts.Of("ColumnDueToday"), IsNumber: true));
        foreach (var township in work.Townships)
            table.Add(township.Township.Length == 0 ? _texts.Of("GroupUnknown") : township.Township, Number(township.Overdue),
                Number(township.MostDays), Number(township.DueToday));
        foreach (var line in table.Lines())
            yield return "  " + line;
    }

    private IEnumerable<string> Inputs()
    {
        if (standing is null || standing.Run is null)
            yield break;
        var tables = standing.Inputs.Where(input => input.Table is not null).ToList();
        if (tables.Count > 0)
            yield return _texts.Of("StatusTables",
                string.Join(_texts.Of("ListSeparator"), tables.Select(input => _texts.Of("StatusTable", input.Source, input.Table))));
        var fresh = standing.Inputs.Where(input => input.New > 0).ToList();
        if (fresh.Count == 0)
        {
            yield return _texts.Of(tables.Count > 0 ? "StatusNoFileNew" : "StatusNothingNew");
            yield break;
        }

        yield return _texts.Of("StatusNew", string.Join(_texts.Of("ListSeparator"), fresh.Select(input => input.Day is { } day
            ? _texts.Of("StatusNewDated", input.Source, input.New, LedgerWords.Day(day))
            : _texts.Of("StatusNewUndated", input.Source, input.New))));
    }

    private IEnumerable<string> Room()
    {
        if (standing is { IsDiskShort: true, FreeBytes: { } free })
            yield return _texts.Of("Line_Warning", _texts.Of("StatusDiskShort", ByteSize.Of(free, _texts), config!.OutputFolder));
        if (standing is { IsLedgerLarge: true, LedgerBytes: { } bytes })
            yield return _texts.Of("StatusLedgerLarge", ByteSize.Of(bytes, _texts));
    }

    private string Reason(StandingGap gap) =>
        MaskedText.Of(_texts.Language.TwoLetterISOLanguageName == "zh" ? gap.Chinese : gap.English);

    private object Members() => new
    {
        config?.County,
        Config = config?.Path,
        Last = Member(nights.Last),
        Running = Member(nights.Running),
        LostRuns = nights.Lost,
        nights.IsClockBehind,
        Run = standing?.Run is not { } night ? null : new
        {
            night.AsOf,
            night.Started,
            night.Folder,
            night.IsIncomplete,
            NotChecked = night.NotChecked.Select(gap => new
            {
                gap.Kind, gap.Name, gap.Id, gap.Count, Reason = Reason(gap), gap.IsDeclared,
            }),
        },
        standing?.Work,
        standing?.Inputs,
        Schedule = installed,
        NextRun = nights.Next,
        Disk = new { standing?.FreeBytes, standing?.LedgerBytes, IsShort = standing?.IsDiskShort, IsLedgerLarge = standing?.IsLedgerLarge },
    };

    private static object? Member(RunEntry? entry) => entry is null ? null : new
    {
        entry.Started,
        entry.Ended,
        entry.AsOf,
        entry.ExitCode,
        entry.IsScheduled,
        IsBrokenOff = entry.IsBroken,
        TriedAgain = entry.Again,
    };

    private string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, session.Clock.LocalTimeZone)
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
