using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;
using Matcher.Values;

namespace Matcher.Rules.Reading;

/// <summary>
/// Reads the clauses about time: <c>event</c>, <c>estimate</c> and the beginning of <c>grace</c> name a date column, and
/// with <c>else</c> another one for rows where the first is empty.
/// </summary>
internal sealed class ClauseReader(FieldScope scope, ProblemList problems)
{
    private static readonly Dictionary<string, bool> OnlyIf = new(StringComparer.Ordinal) { ["paid_after"] = true };

    private static readonly Dictionary<string, bool> BeforeAllowance = new(StringComparer.Ordinal)
    {
        ["from_start"] = false,
        ["none"] = true,
    };

    /// <summary>
    /// Reads <c>死亡日期</c> or <c>{ from: 死亡日期, else: 注销日期 }</c>; an event may say <c>only_if: paid_after</c>, an estimate
    /// <c>before_allowance: none</c>.
    /// </summary>
    public DateClause? Date(YamlNode node, string key)
    {
        if (node is YamlScalar single)
            return Clause([single]);
        if (MapReader.Open(node, key, problems) is not { } map)
            return null;
        var clause = Date(map);
        if (key == "event" && map.Choice("only_if", OnlyIf, otherwise: false))
            clause = clause is null ? null : clause with { OnlyIfPaidAfter = true };
        if (key == "estimate" && map.Choice("before_allowance", BeforeAllowance, otherwise: false))
            clause = clause is null ? null : clause with { NotBeforeAllowance = true };
        map.Finish();
        return clause;
    }

    /// <summary>Reads <c>{ from: 死亡日期, months: 3, note: 办理期内 }</c>.</summary>
    public Grace? Grace(YamlNode node)
    {
        if (MapReader.Open(node, "grace", problems) is not { } map)
            return null;
        var from = Date(map);
        var length = Length(map);
        var note = map.Required("note");
        map.Finish();
        return from is null || length is null || note is null ? null : new Grace(from, length.Value, note.Text);
    }

    private DateClause? Date(MapReader map) => Clause([map.Required("from"), map.Scalar("else")]);

    private DateClause? Clause(YamlScalar?[] names)
    {
        var fields = names.OfType<YamlScalar>().Select(DateField).OfType<Field>().ToList();
        return fields.Count == 0 ? null : new DateClause([.. fields]);
    }

    private Field? DateField(YamlScalar name)
    {
        var field = scope.Resolve(name.Text, name.Where, problems);
        if (field is null or { Type: ColumnType.Date })
            return field;
        problems.Add(RuleReadingProblems.ClauseNeedsDate(name.Where, field.Name, TypeName.Of(field.Type)));
        return null;
    }

    private Period? Length(MapReader map)
    {
        var months = map.Scalar("months");
        var days = map.Scalar("days");
        if ((months is null) == (days is null))
        {
            problems.Add(RuleReadingProblems.GraceLength(map.Where));
            return null;
        }

        var scalar = months ?? days!;
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return new Period(count, months is null ? PeriodUnit.Days : PeriodUnit.Months);
        map.BadValue(scalar, months is null ? "days" : "months", []);
        return null;
    }
}
