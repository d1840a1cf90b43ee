using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Runs.Importing;

/// <summary>
/// Decides what becomes of a line of a list that came back. What is wrong with it is told all at once; nothing is chosen for whoever wrote
/// it.
/// </summary>
/// <param name="desk">What it is held against.</param>
/// <param name="fileTownship">乡镇 that the file is of; null: its lines say.</param>
internal sealed class LineJudge(ImportDesk desk, string? fileTownship)
{
    /// <summary>The decision.</summary>
    public LineDecision Judge(ReturnedLine line)
    {
        if (line.IsRefused)
            return new LineDecision(line, LedgerLineFate.Refused) { Before = line.Number is { } own ? desk.Cases.Find(own)?.Case : null };
        if (line.IsCopy)
            return new LineDecision(line, LedgerLineFate.Known);
        if (!line.IsAnswered)
            return new LineDecision(line, LedgerLineFate.Unread) { Before = desk.Cases.Find(line.Number!)?.Case };
        if (line.Kind == ReturnedKind.Review)
            return new LineDecision(line, LedgerLineFate.Refused) { Told = [ImportProblems.IsReview(line.Where)] };
        if (desk.Cases.Find(line.Number!) is not { } one)
        {
            return new LineDecision(line, LedgerLineFate.Refused) { Told = [desk.NoCase(line)] };
        }

        var told = ImmutableArray.CreateBuilder<Problem>();
        if (one.Number != line.Number)
            told.Add(ImportProblems.NumberCarried(ImportDesk.PlaceOf(line, ReturnedColumn.Number), line.Number!, one.Number));
        var township = TownshipOf(line, one);
        var answering = desk.Answering(one.Case).ToList();
        if (township.Length > 0 && !answering.Contains("") && answering.Count > 0 && !answering.Contains(township))
            told.Add(ImportProblems.OtherTownship(ImportDesk.PlaceOf(line, ReturnedColumn.Number), one.Number, township, answering));
        var decided = line.Kind switch
        {
            ReturnedKind.Measures => new MeasureJudge(desk, fileTownship is null).Judge(line, one, told),
            ReturnedKind.Corrections => CorrectionJudge.Judge(desk, line, one, told),
            _ => new VerdictJudge(desk).Judge(line, one, township, told),
        };
        return Settled(decided with { Told = told.ToImmutable() }, one);
    }

    // What is refused does nothing to the case, and what would mean nothing to it in its state is refused.
    private LineDecision Settled(LineDecision decided, KnownCase one)
    {
        decided = decided with { Before = one.Case };
        if (decided.Told.Any(problem => problem.Severity == Severity.Error))
            return decided with { Fate = LedgerLineFate.Refused, Details = null };
        if (decided.Details is not { } details)
            return decided;
        return desk.Cases.Do(one, details) is { } after
            ? decided with { Fate = LedgerLineFate.Landed, After = after }
            : decided with
            {
                Fate = LedgerLineFate.Refused,
                Details = null,
                Told = decided.Told.Add(ImportProblems.StateForbids(decided.Line.Where, one.Number, one.Case.State.Word(),
                    StateWords.After(details))),
            };
    }

    private string TownshipOf(ReturnedLine line, KnownCase one) =>
        fileTownship
        ?? (desk.Official(line[ReturnedColumn.Township] ?? "") is { Length: > 0 } own ? own : null)
        ?? desk.Official(one.Case.HandOut?.Township ?? one.Case.Township);
}
