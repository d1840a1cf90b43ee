using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Publishing;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;
using Matcher.Rules.Model;
using Matcher.Runs.Desk;

namespace Matcher.Runs.HandingOut;

/// <summary>
/// One batch: its workbooks are written under a hidden name, its record is staged, the folder is moved into its place, the record counts.
/// Whenever the power fails, all of it has been or nothing.
/// </summary>
/// <param name="desk">The ledger.</param>
/// <param name="choice">Which cases.</param>
/// <param name="move">Moves a folder.</param>
internal sealed class HandOutBatch(LedgerDesk desk, HandOutChoice choice, FolderMove move)
{
    private const string Root = "交办";
    private const string Missed = "漏保线索";

    private string Folder => Path.Combine(desk.Setup.Scope.OutputFolder, Root);

    /// <summary>Hands out; null, with the problem, where the lists of the night are not there.</summary>
    public LedgerHandedOut? HandOut()
    {
        var hits = desk.Store.Hits();
        var book = CaseBook.Of(hits).All;
        var waiting = book.Where(one => one.Case.State == CaseState.AwaitingHandOut && IsChosen(one)).ToList();
        var others = waiting.RemoveAll(IsOfOtherList);
        if (waiting.Count == 0)
            return new LedgerHandedOut("", "", null, []) { OtherLists = others };

        var since = hits.Where(hit => !hit.IsTrial && hit.Last is not null).ToDictionary(hit => hit.Number, hit => hit.Last!.AsOf);
        var lists = new PublishedLists(desk);
        var lines = lists.Find(waiting.ToDictionary(one => one.Number, one => since[one.Number], StringComparer.Ordinal));
        var lost = waiting.RemoveAll(one => !lines.ContainsKey(one.Number));
        if (lost > 0)
            desk.Watch.Problems.Add(lists.HasLastRun
                ? HandOutProblems.LinesMissing(desk.Where, lost, lists.Changed)
                : HandOutProblems.ResultMissing(desk.Where, desk.LastRun, lost));
        var given = Limited(waiting, lines, book);
        var (batch, action) = given.Count > 0 ? Publish(given) : ("", default(long?));
        return new LedgerHandedOut(batch, batch.Length == 0 ? "" : Path.Combine(Folder, batch), action, Counts(waiting, given))
        {
            OtherLists = others,
            WithoutLine = lost,
        };
    }

    private bool IsChosen(KnownCase one) => choice.Townships.IsEmpty || choice.Townships.Contains(TownshipOf(one));

    private string TownshipOf(KnownCase one) => desk.Setup.Townships.Resolve(one.Case.Township).Name;

    // What an older ledger does not say, the lists do.
    private static bool IsOfOtherList(KnownCase one) =>
        one.Case.Facts.List.Length > 0 && one.Case.Facts.List is not (nameof(RuleList.Hits) or nameof(RuleList.Missed));

    private List<HandedOutLine> Limited(List<KnownCase> waiting, Dictionary<string, ListedLine> lines, ImmutableArray<KnownCase> book)
    {
        var order = new Lazy<HandOutOrder>(() => HandOutOrder.Of(desk.Setup, book, desk.Rules));
        var today = book.Where(one => one.Case.HandOut?.On == desk.Today)
            .CountBy(one => desk.Setup.Townships.Resolve(one.Case.HandOut!.Township).Name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. waiting.GroupBy(TownshipOf, StringComparer.Ordinal)
                .SelectMany(group => choice.Limit is { } limit
                    ? order.Value.First(group, lines, limit - today.GetValueOrDefault(group.Key))
                    : group.OrderBy(one => lines[one.Number].IsMissed).ThenBy(one => lines[one.Number].Order))
                .Select(one => new HandedOutLine(one, lines[one.Number],
                    choice.Due ?? desk.DueFromToday(one))),
        ];
    }

    private (string Batch, long? Action) Publish(List<HandedOutLine> given)
    {
        Directory.CreateDirectory(Folder);
        var batch = NextBatch();
        var result = Path.Combine(Folder, batch);
        var writing = Path.Combine(Folder, WrittenAside.Hidden(batch));
        if (Directory.Exists(writing))
            Directory.Delete(writing, recursive: true);
        try
        {
            var files = WriteFiles(writing, batch, given);
            var action = desk.Store.StageAction(new NewAction(ActionKind.HandOut, desk.Today, desk.Watch.Clock.GetUtcNow(), desk.By)
            {
                Files = files,
                Folder = result,
                Events = [.. given.Select(line => new NewEvent(line.Case.Case, new HandedOut(batch, TownshipOf(line.Case), line.Due)))],
            });
            MoveIntoPlace(writing, result, action);
            desk.Store.CommitAction(action);
            return (batch, action);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or LedgerException or ListDamagedException)
        {
            FolderRemoval.Try(writing);
            throw;
        }
    }

    private void MoveIntoPlace(string writing, string result, long action)
    {
        try
        {
            move(writing, result);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            desk.Store.TakeBackAction(action);
            throw;
        }
    }

    private ImmutableArray<ActionFile> WriteFiles(string folder, string batch, List<HandedOutLine> given)
    {
        var table = new HandOutTable(desk.Setup.Secret, batch, AnswerChoices.ReasonsOf(desk.Setup.Reasons));
        var about = new HandOutAbout(desk.Setup.Config, batch, desk.Today);
        var townships = Townships(given);
        var csv = ListFormat.Of(desk.Setup.Config);
        var files = ImmutableArray.CreateBuilder<ActionFile>();
        foreach (var group in given.GroupBy(line => townships.Of(NameOf(line.Case))).OrderBy(group => group.Key.Order))
        {
            desk.Watch.Cancellation.ThrowIfCancellationRequested();
            var path = $"{group.Key.FolderName}/{group.Key.FileName}";
            var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
            sheets.Add(about.Of(group.Key.Name, [.. group]));
            foreach (var list in group.GroupBy(line => line.Line.IsMissed).OrderBy(list => list.Key))
            {
                var lines = table.Table(list.Key ? $"{path}-{Missed}" : path, [.. list.OrderBy(line => line.Line.Order)]);
                sheets.Add(new ListSheet(list.Key ? Missed : "疑点清单", lines) { FrozenThrough = "姓名" });
                Add(csv.Write(folder, lines));
            }

            Add(WorkbookWriter.Write(folder, path, sheets.ToImmutable()));
        }

        return files.ToImmutable();

        void Add(WrittenList file) => files.Add(new ActionFile($"{Root}/{batch}/{file.Path}", file.Sha256, file.Rows));
    }

    private ListTownships Townships(IEnumerable<HandedOutLine> given) =>
        new(desk.Setup.Config.County, desk.Setup.Config.Groups, given.Select(line => NameOf(line.Case)));

    private string NameOf(KnownCase one) => TownshipOf(one) is { Length: > 0 } name ? name : ListTownship.Unknown;

    // A batch that was taken back keeps its number: its workbooks may be about.
    private string NextBatch()
    {
        var number = desk.Store.Actions().Count(action => action.Kind == ActionKind.HandOut && action.Day == desk.Today) + 1;
        while (Path.Exists(Path.Combine(Folder, Name(number))))
            number++;
        return Name(number);

        string Name(int one) => string.Create(CultureInfo.InvariantCulture, $"{IsoDate.Write(desk.Today)}-{one}");
    }

    private ImmutableArray<HandedOutCount> Counts(List<KnownCase> waiting, List<HandedOutLine> given)
    {
        var order = new TownshipOrder(desk.Setup.Config.Groups);
        var lines = given.ToLookup(line => TownshipOf(line.Case), StringComparer.Ordinal);
        return
        [
            .. waiting.CountBy(TownshipOf, StringComparer.Ordinal)
                .OrderBy(one => order.Of(one.Key))
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new HandedOutCount(one.Key, lines[one.Key].Count(), one.Value - lines[one.Key].Count(),
                    lines[one.Key].Min(line => line.Due), lines[one.Key].Max(line => line.Due))),
        ];
    }
}
