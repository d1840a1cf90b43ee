using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Identity;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Asks whether a cell has one of some meanings. What nobody can know stays undecided: a word that no meaning has is never yes,
/// and never no.
/// </summary>
/// <param name="condition">The condition.</param>
/// <param name="meanings">The meanings of its column.</param>
/// <param name="wanted">Those that it asks for.</param>
internal sealed class MeaningComparison(FieldCondition condition, MeaningList meanings, uint wanted)
{
    private readonly bool _negates = condition.Operator.Kind is OperatorKind.Not or OperatorKind.NotIn;

    /// <summary>Answers for a subject.</summary>
    public Answer Ask(Subject subject)
    {
        if (condition.Field.Read(subject) is not { } text)
            return Answer.Undecided(condition.Field.NothingToRead(subject));
        var cell = meanings.Of(text);
        return cell.IsOneOf(wanted) is { } isOne ? Answer.Of(isOne != _negates) : Answer.Undecided(DoubtOf(cell, text, subject));
    }

    private Doubt DoubtOf(CellMeaning cell, string text, Subject subject) => string.IsNullOrWhiteSpace(text)
        ? condition.Field.DoubtAbout(DoubtReason.EmptyCell, subject)
        : condition.Field.DoubtAbout(DoubtReason.UnknownWord, subject) with
        {
            Word = IdMask.WithoutName(
                cell.Unknown is [var word, ..] ? word : text.Trim(),
                subject.Row?.Value(ColumnRole.Name) ?? subject.Person?.Name),
        };
}
