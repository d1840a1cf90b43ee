using System.Collections.Immutable;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Model;

/// <summary>A day that a rule counts from: the first of its columns that holds a date.</summary>
/// <param name="Fields">In the order of preference: 死亡日期, else 注销日期.</param>
internal sealed record DateClause(ImmutableArray<Field> Fields)
{
    /// <summary>
    /// Whether it counts only if a month was paid after it (<c>only_if: paid_after</c>): who died this month has drawn nothing
    /// since.
    /// </summary>
    public bool OnlyIfPaidAfter { get; init; }

    /// <summary>
    /// Whether an estimate is left out where the day lies before the allowance began (<c>before_allowance: none</c>): it was there when the
    /// allowance was granted. Else (<c>from_start</c>) the months are counted from the beginning of the allowance.
    /// </summary>
    public bool NotBeforeAllowance { get; init; }

    /// <summary>Why the day cannot be looked for: the file has none of its columns, so it may be another export altogether.</summary>
    public Doubt? WithoutColumns(Subject subject) =>
        Fields.All(field => field.Read(subject) is null) ? Doubt.NothingToRead(Fields[0], subject) : null;

    /// <summary>Whether the day counts for a person; one that is not known may.</summary>
    public bool Counts(DateOnly? day, Subject subject) =>
        !OnlyIfPaidAfter || day is not { } from || subject.Person is not { } person || person.LastPaidMonth(subject.AsOf) > from;

    /// <summary>Finds the day for a subject.</summary>
    public FoundDate Find(Subject subject)
    {
        Doubt? doubt = null;
        foreach (var field in Fields)
        {
            var date = FieldDate.Read(field, subject, field.Read(subject));
            if (date.Value.State == FieldState.Read)
                return new FoundDate(date.Value.Value, field, doubt);
            if (date.Value.State == FieldState.Unreadable)
                doubt ??= Doubt.About(field, date.Fault.Reason(), subject);
        }

        return new FoundDate(Date: null, Fields[0], doubt);
    }
}

/// <summary>The day that a clause found.</summary>
/// <param name="Date">The day, or null.</param>
/// <param name="Field">The column it is from; without a day the one it should have been in.</param>
/// <param name="Doubt">A column before that one held something that cannot be read.</param>
internal readonly record struct FoundDate(DateOnly? Date, Field Field, Doubt? Doubt);
