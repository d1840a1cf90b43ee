using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is told of a file that came back from a township, the county's review or an agency.</summary>
internal static class ReturnedProblems
{
    public static Problem PathMissing(Place where) =>
        Problem.Error(ProblemCode.ReturnedPathMissing, where);

    public static Problem FolderEmpty(Place where) =>
        Problem.Error(ProblemCode.ReturnedFolderEmpty, where);

    public static Problem LockFile(Place where) =>
        Problem.Warning(ProblemCode.ReturnedLockFile, where);

    public static Problem PassedOver(Place where) =>
        Problem.Warning(ProblemCode.ReturnedPassedOver, where);

    public static Problem NoList(Place where) =>
        Problem.Error(ProblemCode.ReturnedNoList, where);

    public static Problem CutShort(Place where) =>
        Problem.Error(ProblemCode.ReturnedCutShort, where);

    public static Problem NothingFilledIn(Place where) =>
        Problem.Error(ProblemCode.ReturnedNothingFilledIn, where);

    public static Problem SheetNotUsed(Place where) =>
        Problem.Warning(ProblemCode.ReturnedSheetNotUsed, where);

    public static Problem SheetWithoutHeader(Place where, long lines) =>
        Problem.Error(ProblemCode.ReturnedSheetWithoutHeader, where, new Count(lines));

    public static Problem SheetHidden(Place where) =>
        Problem.Warning(ProblemCode.ReturnedSheetHidden, where);

    public static Problem RowsHidden(Place where, long lines) =>
        Problem.Warning(ProblemCode.ReturnedRowsHidden, where, new Count(lines));

    public static Problem ColumnsHidden(Place where, string columns) =>
        Problem.Warning(ProblemCode.ReturnedColumnsHidden, where, new Text(columns));

    public static Problem ColumnsAdded(Place where, IEnumerable<string> headers) =>
        Problem.Warning(ProblemCode.ReturnedColumnsAdded, where, Words.Listed(headers));

    public static Problem Unchecked(Place where, long lines) =>
        Problem.Warning(ProblemCode.ReturnedUnchecked, where, new Count(lines));

    public static Problem Unread(Place where, long lines) =>
        Problem.Warning(ProblemCode.ReturnedUnread, where, new Count(lines));

    /// <param name="where">The first of them.</param>
    /// <param name="lines">How many there are.</param>
    /// <param name="filled">What they say.</param>
    /// <param name="answer">What they do not say.</param>
    public static Problem AnswersMissing(Place where, long lines, IEnumerable<string> filled, string answer) =>
        Problem.Warning(ProblemCode.ReturnedAnswersMissing, where, new Count(lines), Words.Listed(filled), new Text(answer));

    /// <param name="where">The first of them.</param>
    /// <param name="lines">How many there are.</param>
    /// <param name="column">The column.</param>
    public static Problem NotKept(Place where, long lines, string column) =>
        Problem.Warning(ProblemCode.ReturnedNotKept, where, new Count(lines), new Text(column));

    /// <param name="where">The sheet.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="filled">The columns.</param>
    public static Problem FilledInElsewhere(Place where, long rows, IEnumerable<string> filled) =>
        Problem.Warning(ProblemCode.ReturnedFilledInElsewhere, where, new Count(rows), Words.Listed(filled));

    /// <param name="where">The first of them.</param>
    /// <param name="lines">How many there are.</param>
    public static Problem DoubtsWithoutNumber(Place where, long lines) =>
        Problem.Warning(ProblemCode.ReturnedDoubtsWithoutNumber, where, new Count(lines));

    /// <param name="where">The first of them.</param>
    /// <param name="rows">How many there are.</param>
    public static Problem RowsWithoutNumber(Place where, long rows) =>
        Problem.Error(ProblemCode.ReturnedRowsWithoutNumber, where, new Count(rows));

    /// <param name="where">The first of them.</param>
    /// <param name="rows">How many there are.</param>
    public static Problem RowsLeftOver(Place where, long rows) =>
        Problem.Warning(ProblemCode.ReturnedRowsLeftOver, where, new Count(rows));

    public static Problem NotesPassedOver(Place where, long rows) =>
        Problem.Warning(ProblemCode.ReturnedNotesPassedOver, where, new Count(rows));

    public static Problem NumbersRetyped(Place where, long lines) =>
        Problem.Warning(ProblemCode.ReturnedNumbersRetyped, where, new Count(lines));

    public static Problem NumberUnclear(Place where, string typed) =>
        Problem.Error(ProblemCode.ReturnedNumberUnclear, where, new Text(typed));

    public static Problem NumberTwice(Place where, string number, Place other) =>
        Problem.Error(ProblemCode.ReturnedNumberTwice, where, new Text(number), new At(other));

    public static Problem LineCopied(Place where, string number, Place other) =>
        Problem.Warning(ProblemCode.ReturnedLineCopied, where, new Text(number), new At(other));

    public static Problem LineBroken(Place where) =>
        Problem.Error(ProblemCode.ReturnedLineBroken, where);

    public static Problem CellsShifted(Place where, long cells, long headers) =>
        Problem.Error(ProblemCode.ReturnedCellsShifted, where, new Number(cells), new Number(headers));

    public static Problem LineEdited(Place where, string number) =>
        Problem.Warning(ProblemCode.ReturnedLineEdited, where, new Text(number));

    public static Problem Merged(Place where, IEnumerable<string> columns) =>
        Problem.Warning(ProblemCode.ReturnedMerged, where, Words.Listed(columns));

    public static Problem WordGuessed(Place where, string typed, string word) =>
        Problem.Warning(ProblemCode.ReturnedWordGuessed, where, new Text(typed), new Text(word));

    public static Problem ReasonBehindWord(Place where, string typed, string word, string column) =>
        Problem.Warning(ProblemCode.ReturnedReasonBehindWord, where, new Text(typed), new Text(word), new Text(column));

    public static Problem WordTicked(Place where, string word) =>
        Problem.Warning(ProblemCode.ReturnedWordTicked, where, new Text(word));

    public static Problem WordOpen(Place where, string typed) =>
        Problem.Warning(ProblemCode.ReturnedWordOpen, where, new Text(typed));

    public static Problem WordUnclear(Place where, string typed, IEnumerable<string> words) =>
        Problem.Error(ProblemCode.ReturnedWordUnclear, where, new Text(typed), Words.Listed(words));

    public static Problem WordsSeveral(Place where, IEnumerable<string> words) =>
        Problem.Error(ProblemCode.ReturnedWordsSeveral, where, Words.Listed(words));

    public static Problem WordMissing(Place where, IEnumerable<string> filled) =>
        Problem.Error(ProblemCode.ReturnedWordMissing, where, Words.Listed(filled));

    public static Problem NotCalculated(Place where) =>
        Problem.Error(ProblemCode.ReturnedNotCalculated, where);

    public static Problem TextNotCalculated(Place where) =>
        Problem.Warning(ProblemCode.ReturnedTextNotCalculated, where);

    public static Problem DateGuessed(Place where, string typed, DateOnly day) =>
        Problem.Warning(ProblemCode.ReturnedDateGuessed, where, new Text(typed), new Day(day));

    public static Problem DateUnclear(Place where, string typed) =>
        Problem.Warning(ProblemCode.ReturnedDateUnclear, where, new Text(typed));

    public static Problem AmountUnclear(Place where, string typed) =>
        Problem.Error(ProblemCode.ReturnedAmountUnclear, where, new Text(typed));

    public static Problem MonthUnclear(Place where, string typed) =>
        Problem.Error(ProblemCode.ReturnedMonthUnclear, where, new Text(typed));

    public static Problem FiguresSeveral(Place where, IEnumerable<string> columns) =>
        Problem.Error(ProblemCode.ReturnedFiguresSeveral, where, Words.Listed(columns));

    public static Problem InvestigatorsSplit(Place where, long people) =>
        Problem.Warning(ProblemCode.ReturnedInvestigatorsSplit, where, new Number(people));
}
