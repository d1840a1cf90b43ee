using System.Collections.Immutable;
using Matcher.Catalogue.Verdicts;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;
using Matcher.Values;

namespace Matcher.Returns.Reading;

/// <summary>Reads what people filled in on a line, and tells what was taken for what.</summary>
/// <param name="line">The line, with its cells.</param>
/// <param name="today">The day on which it is read.</param>
internal sealed class AnswerReader(ReturnedLine line, DateOnly today)
{
    private static readonly (ReturnedColumn Column, Verdict Verdict)[] Ticks =
    [
        (ReturnedColumn.TickConfirmed, Verdict.Confirmed), (ReturnedColumn.TickPartlyConfirmed, Verdict.PartlyConfirmed),
        (ReturnedColumn.TickNotSo, Verdict.NotSo), (ReturnedColumn.TickDataWrong, Verdict.DataWrong),
        (ReturnedColumn.TickAlreadyHandled, Verdict.AlreadyHandled), (ReturnedColumn.TickCannotVerify, Verdict.CannotVerify),
    ];

    private readonly ImmutableArray<Problem>.Builder _told = line.Told.ToBuilder();

    /// <summary>The line with its answer.</summary>
    public ReturnedLine Read()
    {
        TellNotCalculated();
        var answered = line.Kind switch
        {
            ReturnedKind.Hits or ReturnedKind.Doubts => WithVerdict(),
            ReturnedKind.Measures => line with
            {
                Measure = Word(ReturnedColumn.State, AnswerWords.Measures),
                Day = Day(ReturnedColumn.ClosedOn),
            },
            ReturnedKind.Review => line with
            {
                Review = Word(ReturnedColumn.ReviewOpinion, AnswerWords.Review),
                Day = Day(ReturnedColumn.Day),
            },
            _ => line with
            {
                Correction = Word(ReturnedColumn.CorrectionState, AnswerWords.Corrections),
                Day = Day(ReturnedColumn.AnsweredOn),
            },
        };
        return answered with { Told = _told.ToImmutable(), Cells = WithFinding([.. line.Cells.Select(WithoutLost)]) };
    }

    private ReturnedLine WithVerdict()
    {
        var (verdict, rest) = ReadVerdict();
        var figures = new FigureReader(line, today, _told);
        var reason = TextOf(ReturnedColumn.Reason);
        return line with
        {
            Verdict = verdict,
            Reason = reason.Length > 0 ? reason : rest,
            Investigators = Investigators(),
            Day = Day(ReturnedColumn.Day),
            Amount = figures.Amount(),
            Month = figures.Month(),
        };
    }

    // The ledger keeps one text beside the verdict.
    private ImmutableArray<string?> WithFinding(ImmutableArray<string?> cells) => TextOf(ReturnedColumn.Finding) is { Length: > 0 } finding
        ? cells.SetItem((int)ReturnedColumn.Remark,
            string.Join('；', new[] { finding, TextOf(ReturnedColumn.Remark) }.Where(text => text.Length > 0)))
        : cells;

    private (Verdict? Verdict, string Behind) ReadVerdict()
    {
        var text = TextOf(ReturnedColumn.Verdict);
        var ticked = Ticked();
        if (text.Length == 0 && ticked.Count == 1)
        {
            _told.Add(ReturnedProblems.WordTicked(At(Ticks[(int)ticked[0]].Column), VerdictWords.Of(ticked[0])));
            return (ticked[0], "");
        }

        var read = VerdictWords.Read(text);
        if (ticked.Count > 1 || (ticked.Count == 1 && read.Value is { } written && written != ticked[0]))
        {
            Verdict[] all = read.Value is { } one ? [.. ticked, one] : [.. ticked];
            _told.Add(ReturnedProblems.WordsSeveral(line.Where, all.Distinct().Select(VerdictWords.Of)));
            return (null, "");
        }

        Tell(ReturnedColumn.Verdict, read.How, text, read.Value is { } value ? VerdictWords.Of(value) : "", VerdictWords.All, read.Rest);
        return (read.Value, read.Rest);
    }

    private List<Verdict> Ticked()
    {
        var ticked = new List<Verdict>();
        foreach (var (column, verdict) in Ticks)
        {
            var text = TextOf(column);
            if (WordForm.IsTicked(text))
                ticked.Add(verdict);
            else if (!WordForm.IsNotTicked(text))
                _told.Add(ReturnedProblems.WordUnclear(At(column), IdMask.Cell(text), ["√"]));
        }

        return ticked;
    }

    private T? Word<T>(ReturnedColumn column, AnswerWords<T> words)
        where T : struct
    {
        var text = TextOf(column);
        var read = words.Read(text);
        Tell(column, read.How, text, read.Value is { } value ? words.Of(value) : "", words.All, "");
        return read.Value;
    }

    private void Tell(ReturnedColumn column, Understanding how, string text, string word, ImmutableArray<string> words, string rest)
    {
        var (where, typed) = (At(column), IdMask.Cell(text));
        switch (how)
        {
            case Understanding.Guess when rest.Length > 0:
                var to = TextOf(ReturnedColumn.Reason).Length == 0 ? ReturnedColumn.Reason : ReturnedColumn.Remark;
                _told.Add(ReturnedProblems.ReasonBehindWord(where, typed, word, ReturnedColumns.HeaderOf(to)));
                break;
            case Understanding.Guess:
                _told.Add(ReturnedProblems.WordGuessed(where, typed, word));
                break;
            case Understanding.Open:
                _told.Add(ReturnedProblems.WordOpen(where, typed));
                break;
            case Understanding.Unclear:
                _told.Add(ReturnedProblems.WordUnclear(where, typed, words));
                break;
            case Understanding.Nothing when column == ReturnedColumn.Verdict && line[column] != LostValue.NotCalculated:
                TellMissing(where);
                break;
        }
    }

    // Who wrote why has looked; who wrote only a name and a day may have filled the column down.
    private void TellMissing(Place where)
    {
        ImmutableArray<ReturnedColumn> filled =
            [.. new[] { ReturnedColumn.Reason, ReturnedColumn.Opinion }.Where(column => TextOf(column).Length > 0)];
        if (!filled.IsEmpty)
            _told.Add(ReturnedProblems.WordMissing(where, filled.Select(ReturnedColumns.HeaderOf)));
    }

    private ImmutableArray<string> Investigators()
    {
        var first = PeopleInCell.Read(TextOf(ReturnedColumn.FirstInvestigator));
        var second = PeopleInCell.Read(TextOf(ReturnedColumn.SecondInvestigator));
        foreach (var (column, people) in new[] { (ReturnedColumn.FirstInvestigator, first), (ReturnedColumn.SecondInvestigator, second) })
        {
            if (people.Length > 1)
                _told.Add(ReturnedProblems.InvestigatorsSplit(At(column), people.Length));
        }

        return [.. first.Concat(second).Distinct(StringComparer.Ordinal)];
    }

    private DateOnly? Day(ReturnedColumn column)
    {
        var text = TextOf(column);
        var read = DayWords.Day(text, today);
        if (read is { How: Understanding.Guess, Value: { } guessed })
            _told.Add(ReturnedProblems.DateGuessed(At(column), IdMask.Cell(text), guessed));
        else if (read.How == Understanding.Unclear)
            _told.Add(ReturnedProblems.DateUnclear(At(column), IdMask.Cell(text)));
        return read.Value;
    }

    private void TellNotCalculated()
    {
        foreach (var column in Enum.GetValues<ReturnedColumn>())
        {
            if (line[column] == LostValue.NotCalculated && ReturnedColumns.IsFilledIn(column, line.Kind))
                _told.Add(ReturnedColumns.IsText(column)
                    ? ReturnedProblems.TextNotCalculated(At(column))
                    : ReturnedProblems.NotCalculated(At(column)));
        }
    }

    // It has been told; nobody shall take the words for it for what somebody wrote.
    private static string? WithoutLost(string? cell) => cell == LostValue.NotCalculated ? "" : cell;

    private Place At(ReturnedColumn column) => line.Where with { Column = ReturnedColumns.HeaderOf(column) };

    // What says only that there is nothing is nothing; what was never calculated is told once.
    private string TextOf(ReturnedColumn column) =>
        line[column] is { } text && text != LostValue.NotCalculated ? StoredNothing.Without(text) : "";
}
