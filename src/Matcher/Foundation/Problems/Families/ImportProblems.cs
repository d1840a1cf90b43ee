using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is told of lines that came back, held against the ledger.</summary>
internal static class ImportProblems
{
    public static Problem UnknownNumber(Place where, string number, Hint hint) =>
        Problem.Error(ProblemCode.ImportUnknownNumber, where, new Text(number), hint);

    /// <summary>Its rule is on trial.</summary>
    public static Problem OnTrial(Place where, string number) =>
        Problem.Error(ProblemCode.ImportOnTrial, where, new Text(number));

    /// <summary>The rule was changed, and the case goes on under another number.</summary>
    public static Problem NumberCarried(Place where, string number, string now) =>
        Problem.Warning(ProblemCode.ImportNumberCarried, where, new Text(number), new Text(now));

    public static Problem OtherTownship(Place where, string number, string township, IEnumerable<string> answering) =>
        Problem.Error(ProblemCode.ImportOtherTownship, where, new Text(number), new Text(township), Words.Listed(answering));

    public static Problem CaseClosed(Place where, string number, string state, DateOnly since) =>
        Problem.Error(ProblemCode.ImportCaseClosed, where, new Text(number), new Text(state), new Day(since));

    public static Problem StateForbids(Place where, string number, string state, string wanted) =>
        Problem.Error(ProblemCode.ImportStateForbids, where, new Text(number), new Text(state), new Text(wanted));

    /// <summary>An earlier verdict says something else.</summary>
    public static Problem Conflict(Place where, string number, string earlier, string day, string by, string now, string state) =>
        Problem.Error(ProblemCode.ImportConflict, where, new Text(number), new Text(earlier), new Text(day), new Text(by), new Text(now),
            new Text(state));

    public static Problem Replaced(Place where, string number, string earlier, string now) =>
        Problem.Warning(ProblemCode.ImportReplaced, where, new Text(number), new Text(earlier), new Text(now));

    /// <summary>The verdict stays, and the texts beside it are others.</summary>
    public static Problem TextsReplaced(Place where, string number, string verdict) =>
        Problem.Warning(ProblemCode.ImportTextsReplaced, where, new Text(number), new Text(verdict));

    /// <summary>The verdict is known, and the texts beside it are others.</summary>
    public static Problem OtherTexts(Place where, string number) =>
        Problem.Warning(ProblemCode.ImportOtherTexts, where, new Text(number));

    public static Problem FilesDisagree(Place where, string number, Place other) =>
        Problem.Error(ProblemCode.ImportFilesDisagree, where, new Text(number), new At(other));

    /// <summary>The same answer was given before the case was opened again.</summary>
    public static Problem AnsweredBefore(Place where, string number, DateOnly opened, string why) =>
        Problem.Warning(ProblemCode.ImportAnsweredBefore, where, new Text(number), new Day(opened), new Text(why));

    /// <summary>The county sent it back, and the same came again.</summary>
    public static Problem SameAfterReturn(Place where, string number, string why) =>
        Problem.Warning(ProblemCode.ImportSameAfterReturn, where, new Text(number), new Text(why));

    public static Problem ReasonFree(Place where, string reason, IEnumerable<string> fitting) =>
        Problem.Warning(ProblemCode.ImportReasonFree, where, new Text(reason), Words.Listed(fitting));

    public static Problem ReasonWrong(
        Place where, string reason, string verdict, IEnumerable<string> verdicts, IEnumerable<string> fitting) =>
        Problem.Error(ProblemCode.ImportReasonWrong, where, new Text(reason), new Text(verdict), Words.Listed(verdicts),
            Words.Listed(fitting));

    public static Problem AmountFound(Place where, string amount) =>
        Problem.Warning(ProblemCode.ImportAmountFound, where, new Text(amount));

    public static Problem MonthFound(Place where, string month) =>
        Problem.Warning(ProblemCode.ImportMonthFound, where, new Text(month));

    public static Problem AmountNeeded(Place where, string reason) =>
        Problem.Error(ProblemCode.ImportAmountNeeded, where, new Text(reason));

    public static Problem MonthNeeded(Place where, string reason) =>
        Problem.Error(ProblemCode.ImportMonthNeeded, where, new Text(reason));

    public static Problem RemarkNeeded(Place where, string reason) =>
        Problem.Error(ProblemCode.ImportRemarkNeeded, where, new Text(reason));

    public static Problem DayInFuture(Place where, DateOnly day, DateOnly today) =>
        Problem.Warning(ProblemCode.ImportDayInFuture, where, new Day(day), new Day(today));

    public static Problem DayBeforeFound(Place where, DateOnly day, DateOnly found) =>
        Problem.Warning(ProblemCode.ImportDayBeforeFound, where, new Day(day), new Day(found));

    /// <summary>It was looked at before the evidence was what it is now.</summary>
    public static Problem DayBeforeReopening(Place where, string number, DateOnly day, DateOnly opened, string why) =>
        Problem.Error(ProblemCode.ImportDayBeforeReopening, where, new Text(number), new Day(day), new Day(opened), new Text(why));

    /// <summary>民发〔2021〕57号第十六条 asks for two.</summary>
    public static Problem FewInvestigators(Place where, long named) =>
        Problem.Warning(ProblemCode.ImportFewInvestigators, where, new Number(named));

    public static Problem MeasureWithoutState(Place where, string number) =>
        Problem.Warning(ProblemCode.ImportMeasureWithoutState, where, new Text(number));

    public static Problem HandOverCountys(Place where, string number) =>
        Problem.Error(ProblemCode.ImportHandOverCountys, where, new Text(number));

    /// <summary>Nothing of it is being mended.</summary>
    public static Problem NotMending(Place where, string number, string state, string wanted) =>
        Problem.Error(ProblemCode.ImportNotMending, where, new Text(number), new Text(state), new Text(wanted));

    public static Problem NoCorrection(Place where, string number, string state) =>
        Problem.Error(ProblemCode.ImportNoCorrection, where, new Text(number), new Text(state));

    public static Problem CorrectionAnswered(Place where, string number, string answer, DateOnly day) =>
        Problem.Error(ProblemCode.ImportCorrectionAnswered, where, new Text(number), new Text(answer), new Day(day));

    public static Problem IsReview(Place where) =>
        Problem.Error(ProblemCode.ImportIsReview, where);

    public static Problem IsNoReview(Place where) =>
        Problem.Error(ProblemCode.ImportIsNoReview, where);

    /// <summary>Nothing of it awaits review.</summary>
    public static Problem NotForReview(Place where, string number, string state, string wanted) =>
        Problem.Error(ProblemCode.ImportNotForReview, where, new Text(number), new Text(state), new Text(wanted));

    public static Problem SentBackWithoutReason(Place where, string number) =>
        Problem.Error(ProblemCode.ImportSentBackWithoutReason, where, new Text(number));

    /// <summary>The file was taken in before.</summary>
    public static Problem FileKnown(Place where, long action, DateOnly day) =>
        Problem.Warning(ProblemCode.ImportFileKnown, where, new Number(action), new Day(day));

    /// <summary>All of a file or nothing.</summary>
    public static Problem FileHeldBack(Place where, long refused, long held) =>
        Problem.Error(ProblemCode.ImportFileHeldBack, where, new Count(refused), new Count(held));

    /// <summary>The same was told of more lines.</summary>
    public static Problem MoreLines(Place where, long more) =>
        Problem.Warning(ProblemCode.ImportMoreLines, where, new Count(more));
}
