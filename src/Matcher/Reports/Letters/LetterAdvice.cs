using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;

namespace Matcher.Reports.Letters;

/// <summary>
/// What an agency is told about a fault in its data, and what it is asked to do. The bureau's own texts speak of its config.
/// </summary>
/// <param name="language">The language of the sentences.</param>
internal sealed class LetterAdvice(CultureInfo language)
{
    /// <summary>What is wrong with a source as a whole.</summary>
    public string Fault(Problem problem) => ProblemText.Brief(problem, language);

    /// <summary>What the agency is asked to do about a source as a whole.</summary>
    public string Wanted(Problem problem) => Wanted(problem.Code);

    /// <summary>Why a row could not be used.</summary>
    public string Fault(ProblemCode reject) => ProblemText.Brief(RejectProblems.Of(reject), language);

    /// <summary>What the agency is asked to do about rows that could not be used, or about another problem.</summary>
    public string Wanted(ProblemCode code) => Text(AgencyRequests.KeyOf(code));

    /// <summary>What is wrong with a value.</summary>
    public string Fault(FieldFaultKind kind) => Text(kind switch
    {
        FieldFaultKind.UnknownCode => "LetterUnknownCode",
        FieldFaultKind.UnknownWord => "LetterUnknownWord",
        FieldFaultKind.UnreadableDate => "LetterUnreadableDate",
        FieldFaultKind.StandInDate => "LetterStandInDate",
        FieldFaultKind.ImpossibleDate => "LetterImpossibleDate",
        _ => "LetterUnreadableNumber",
    });

    /// <summary>What the agency is asked to do about such values.</summary>
    public string Wanted(FieldFaultKind kind) => Text(kind switch
    {
        FieldFaultKind.UnknownCode => "LetterDoCode",
        FieldFaultKind.UnknownWord => "LetterDoWord",
        FieldFaultKind.UnreadableDate => "LetterDoDates",
        FieldFaultKind.StandInDate => "LetterDoEmptyDates",
        FieldFaultKind.ImpossibleDate => "LetterDoRealDates",
        _ => "LetterDoAmounts",
    });

    /// <summary>Where a fault is; the source itself by its title.</summary>
    public string Where(Problem problem, SourceDefinition source) =>
        ProblemText.Where(problem.Where.File == source.Id ? problem.Where with { File = source.Title } : problem.Where, language);

    /// <summary>A sentence of the letter.</summary>
    public string Text(string key, params ReadOnlySpan<object?> values) => string.Format(language, Texts.Of(key, language), values);
}
