using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>Reads which value several households share: <c>shared: 户籍地址</c>, <c>at_most: 5</c> (or a parameter).</summary>
internal static class SharedReader
{
    /// <summary>Reads it.</summary>
    public static RuleForm Read(KindContext at)
    {
        var scope = FieldScope.OfRoster(at.Catalogue.Roster, SharedValue.Fields);
        var operands = new OperandReader(scope, at.Map.Problems);
        var column = Column(at);
        var atMost = new AllOf(at.Map.Where, []) as Condition;
        if (at.Map.Required("at_most") is { } limit && operands.Read(SharedValue.Households, Operator.All["at_most"], limit) is { } read)
            atMost = new FieldCondition(limit.Where, SharedValue.Households, Operator.All["at_most"], read);
        return new RuleForm(scope, body => new SharedCheck(body, new SharedValue(column, atMost)))
        {
            Parameters = operands.Parameters,
            ReopensOn = [SharedValue.Value],
        };
    }

    private static RosterField Column(KindContext at)
    {
        var name = at.Map.Required("shared");
        var field = name is null ? null : FieldScope.OfRoster(at.Catalogue.Roster).Resolve(name.Text, name.Where, at.Map.Problems);
        if (field is RosterField { Type: ColumnType.Text } column)
            return column;
        if (field is not null)
            at.Map.Problems.Add(RuleReadingProblems.SharedNeedsText(name!.Where, field.Name));
        // Never run: the mistake has been told.
        return new RosterField("", at.Catalogue.Roster.Columns[0]);
    }
}
