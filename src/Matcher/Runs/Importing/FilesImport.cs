using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Returns.Lines;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>
/// Takes files in, one after the other: all of a file or nothing, unless lines are to be taken alone. A line of a file that was taken in
/// before, and has landed then, is known, whatever has happened to the case since.
/// </summary>
/// <param name="desk">The ledger.</param>
/// <param name="held">What lines are held against.</param>
/// <param name="choice">What was asked for.</param>
internal sealed class FilesImport(LedgerDesk desk, ImportDesk held, ImportChoice choice)
{
    private readonly Dictionary<string, LedgerAction> _earlier = desk.Ledger.Actions()
        .Where(action => action is { IsUndone: false, Kind: ActionKind.Import or ActionKind.Review })
        .SelectMany(action => action.Files.Select(file => (file.Sha256, action)))
        .GroupBy(pair => pair.Sha256, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().action, StringComparer.Ordinal);

    private readonly HashSet<(string Sha256, string? Sheet, long Row)> _landed = [.. desk.Ledger.Events()
        .Where(one => !one.Action.IsUndone && one.Event.Source is not null)
        .SelectMany(one => one.Action.Files.Where(file => file.Name == one.Event.Source!.File)
            .Select(file => (file.Sha256, one.Event.Source!.Sheet, one.Event.Source.Row)))];

    /// <summary>Takes them in.</summary>
    /// <param name="files">The files.</param>
    /// <param name="judge">What becomes of a line of a file of some township.</param>
    public ImmutableArray<FileImport> Take(ImmutableArray<ReturnedFile> files, Func<string?, Func<ReturnedLine, LineDecision>> judge)
    {
        var townships = new FileTownship(desk.Setup.Config);
        return [.. files.Select(file => Take(file, townships.Of(file.Name), judge))];
    }

    private FileImport Take(ReturnedFile file, string? township, Func<string?, Func<ReturnedLine, LineDecision>> judge)
    {
        var decide = judge(township);
        var import = new FileImport(file, township, [.. file.Lines.Select(line => Known(file, line) ?? decide(line))])
        {
            Earlier = _earlier.GetValueOrDefault(file.Sha256),
        };
        desk.Watch.Cancellation.ThrowIfCancellationRequested();
        if (import.Refused == 0 || choice.IsPartial)
        {
            held.Cases.Keep();
            return import;
        }

        held.Cases.Drop();
        return import.HeldBack();
    }

    private LineDecision? Known(ReturnedFile file, ReturnedLine line) =>
        !choice.Replaces && !line.IsRefused && line.Number is { } number
        && _landed.Contains((file.Sha256, line.Where.Sheet, line.Where.Row ?? 0))
            ? new LineDecision(line, LedgerLineFate.Known) { Before = held.Cases.Find(number)?.Case }
            : null;
}
