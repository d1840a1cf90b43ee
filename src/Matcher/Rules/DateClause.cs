using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules;

/// <summary>A day that a rule counts from: the first of its columns that holds a date.</summary>
/// <param name="Fields">In the order of preference: 死亡日期, else 注销日期.</param>
internal sealed record DateClause(ImmutableArray<Field> Fields)
{
    /// <summary>Why the day cannot be looked for: the file has none of its columns, so it may be another export altogether.</summary>
    public Doubt? WithoutColumns(Subject subject) =>
        Fields.All(field => field.Read(subject) is null) ? Doubt.NothingToRead(Fields[0], subject) : null;

    /// <summary>Finds the day for a subject.</summary>
    public FoundDate Find(Subject subject)
    {
        Doubt? doubt = null;
        foreach (var field in Fields)
        {
            var date = DateField.Read(field.Read(subject));
            if (date.State == FieldState.Read)
                return new FoundDate(date.Value, field, doubt);
            if (date.State == FieldState.Unreadable)
                doubt ??= Doubt.About(field, DoubtReason.Unreadable, subject);
        }

        return new FoundDate(Date: null, Fields[0], doubt);
    }
}

/// <summary>The day that a clause found.</summary>
/// <param name="Date">The day, or null.</param>
/// <param name="Field">The column it is from; without a day the one it should have been in.</param>
/// <param name="Doubt">A column before that one held something that cannot be read.</param>
internal readonly record struct FoundDate(DateOnly? Date, Field Field, Doubt? Doubt);
