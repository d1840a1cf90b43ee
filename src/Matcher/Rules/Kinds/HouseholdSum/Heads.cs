using System.Collections.Immutable;
using System.Globalization;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>
/// 家庭人口: the number to divide by. Where the roster does not agree with itself the larger one counts, in the household's favour.
/// </summary>
/// <param name="Count">The number; null where the roster does not say it: it is not guessed.</param>
/// <param name="Missing">Why there is none.</param>
/// <param name="Notes">What is to be said beside it.</param>
internal sealed record Heads(int? Count, Doubt? Missing, ImmutableArray<string> Notes)
{
    /// <summary>The number of a household.</summary>
    public static Heads Of(RosterField column, IReadOnlyList<Person> members)
    {
        var read = members.Select(member => NumberField.Read(member[column.Column.Index])).ToList();
        var counts = read
            .Where(value => value is { State: FieldState.Read, Value: >= 1 and <= 99 } && value.Value == decimal.Truncate(value.Value))
            .Select(value => (int)value.Value)
            .Distinct()
            .Order()
            .ToList();
        if (counts.Count == 0)
            return new Heads(Count: null, new Doubt(column.Origin, WhyNone(column, members, read), members[0].Row.Place.Where), []);
        var notes = ImmutableArray.CreateBuilder<string>();
        if (counts.Count > 1)
            notes.Add($"名册各行的“{column.Name}”不一致（{string.Join("、", counts)}），按较大的计算");
        if (counts[^1] < members.Count)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"“{column.Name}”{counts[^1]}少于名册上的{members.Count}人，按名册人数计算"));
        return new Heads(Math.Max(counts[^1], members.Count), Missing: null, notes.ToImmutable());
    }

    private static DoubtReason WhyNone(RosterField column, IReadOnlyList<Person> members, List<FieldValue<decimal>> read)
    {
        if (members.All(member => member[column.Column.Index] is null))
            return DoubtReason.NoColumn;
        return read.TrueForAll(value => value.State == FieldState.Empty) ? DoubtReason.NoFigure : DoubtReason.Unreadable;
    }
}
