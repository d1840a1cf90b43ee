using Matcher.Catalogue.Columns;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>
/// empty and present. Something that cannot be read is present: it is not the same as nothing. A day that cannot be is neither: it may
/// stand for nothing. In a file without the column nothing is present; whether it would be empty nobody knows.
/// </summary>
internal static class Emptiness
{
    /// <summary>The check of a condition.</summary>
    public static ConditionTest Of(FieldCondition condition)
    {
        var field = condition.Field;
        var wantsEmpty = ((FlagOperand)condition.Operands[0]).IsTrue == (condition.Operator.Kind == OperatorKind.Empty);
        return subject => field.Read(subject) switch
        {
            null when !wantsEmpty && field is RowField or RosterField => Answer.Of(false),
            null => Answer.Undecided(field.NothingToRead(subject)),
            { } text when field.Type == ColumnType.Date
                && FieldDate.Read(field, subject, text).Fault is not (DateFault.None or DateFault.NoDate) and var fault =>
                    Answer.Undecided(field.DoubtAbout(fault.Reason(), subject)),
            { } text => Answer.Of(IsEmpty(field.Type, text) == wantsEmpty),
        };
    }

    private static bool IsEmpty(ColumnType type, string text) => type switch
    {
        ColumnType.Number => NumberField.Read(text).State == FieldState.Empty,
        ColumnType.Date => DateField.Read(text).State == FieldState.Empty,
        _ => string.IsNullOrWhiteSpace(text),
    };
}
