using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>Reads what stands after an operator of a condition, in the type of the field before it.</summary>
internal sealed class OperandReader(FieldScope scope, ProblemList problems)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const string AsOf = "as_of";

    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["day"] = PeriodUnit.Days,
        ["days"] = PeriodUnit.Days,
        ["month"] = PeriodUnit.Months,
        ["months"] = PeriodUnit.Months,
        ["year"] = PeriodUnit.Years,
        ["years"] = PeriodUnit.Years,
    };

    // 1.5 × $standard_rural, or 1.5 times $standard_rural where the keyboard has no ×.
    private static readonly string[] TimesSigns = ["×", "times"];

    private readonly List<ParameterUse> _parameters = [];
    private MeaningList? _meanings;

    /// <summary>The parameters that were read so far.</summary>
    public ImmutableArray<ParameterUse> Parameters => [.. _parameters];

    /// <summary>Reads the operands; null, with a problem, when they do not fit.</summary>
    /// <param name="field">What they are compared with.</param>
    /// <param name="op">The operator before them.</param>
    /// <param name="node">What stands there.</param>
    public ImmutableArray<Operand>? Read(Field field, Operator op, YamlNode node)
    {
        _meanings = field.Meanings;
        return Read(field.Type, op, node);
    }

    private ImmutableArray<Operand>? Read(ColumnType type, Operator op, YamlNode node) => op.Shape switch
    {
        OperandShape.One => node is YamlScalar { IsNull: false } scalar
            ? Few([Single(type, op, scalar, takesMany: false)])
            : WrongShape(op, node, YamlShape.Text),
        OperandShape.Many => Many(type, op, node),
        OperandShape.Range => Range(type, op, node),
        OperandShape.Period => node is YamlScalar { IsNull: false } scalar
            ? Few([Period(op, scalar)])
            : WrongShape(op, node, YamlShape.Period),
        _ => Flag(op, node),
    };

    private ImmutableArray<Operand>? Many(ColumnType type, Operator op, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } single)
            return Few([Single(type, op, single, takesMany: true)]);
        if (node is not YamlList { Items.IsEmpty: false } list || !list.Items.All(item => item is YamlScalar { IsNull: false }))
            return WrongShape(op, node, YamlShape.List);
        return Few([.. list.Items.Cast<YamlScalar>().Select(item => Single(type, op, item, takesMany: true))]);
    }

    private ImmutableArray<Operand>? Range(ColumnType type, Operator op, YamlNode node)
    {
        if (node is not YamlList { Items: [YamlScalar { IsNull: false } from, YamlScalar { IsNull: false } to] })
            return WrongShape(op, node, YamlShape.Range);
        var operands = Few([Single(type, op, from, takesMany: false), Single(type, op, to, takesMany: false)]);
        var isReversed = operands switch
        {
            [NumberOperand low, NumberOperand high] => low.Number > high.Number,
            [DateOperand first, DateOperand last] => first.Date > last.Date,
            _ => false,
        };
        if (isReversed)
            problems.Add(ConditionProblems.RangeReversed(node.Where, from.Text, to.Text));
        return operands;
    }

    private ImmutableArray<Operand>? Flag(Operator op, YamlNode node)
    {
        if (node is YamlScalar { Text: "true" or "false" } flag)
            return [new FlagOperand(flag.Text == "true")];
        return WrongShape(op, node, YamlShape.Flag);
    }

    private PeriodOperand? Period(Operator op, YamlScalar scalar)
    {
        var parts = scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var count, var unit] && Units.TryGetValue(unit, out var known))
        {
            if (count.Length > 1 && count[0] == ParameterUse.Mark)
                return new PeriodOperand(Parameter(count, ColumnType.Number, takesMany: false, scalar.Where, isCount: true), known);
            if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new PeriodOperand(new NumberOperand(number), known);
        }

        problems.Add(YamlProblems.WrongShape(scalar.Where, op.Name, YamlShape.Period));
        return null;
    }

    private Operand? Single(ColumnType type, Operator op, YamlScalar scalar, bool takesMany)
    {
        if (scalar.Text.Length > 1 && scalar.Text[0] == ParameterUse.Mark)
            return Parameter(scalar.Text, type, takesMany, scalar.Where);
        return type switch
        {
            ColumnType.Number => Number(op, scalar),
            ColumnType.Date => Date(op, scalar),
            _ => Text(op, scalar),
        };
    }

    // A word is a word even where a column has the same name, now or in a later export; the roster's columns are meant with 花名册 before
    // them.
    private Operand? Text(Operator op, YamlScalar scalar)
    {
        if (scalar.IsQuoted)
            return new TextOperand(scalar.Text);
        if (scalar.Text.StartsWith(FieldScope.RosterPrefix, StringComparison.Ordinal))
            return scope.Resolve(scalar.Text, scalar.Where, problems) is null ? null : OtherField(ColumnType.Text, op, scalar);
        if (scalar.Text != AsOf
            && !DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new TextOperand(scalar.Text);
        problems.Add(ConditionProblems.OperandNoText(scalar.Where, op.Name, scalar.Text));
        return null;
    }

    private Operand? Number(Operator op, YamlScalar scalar)
    {
        if (scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var factor, var sign, var of]
            && TimesSigns.Contains(sign, StringComparer.Ordinal))
            return Times(op, factor, scalar with { Text = of });
        return decimal.TryParse(scalar.Text, Plain, CultureInfo.InvariantCulture, out var number)
            ? new NumberOperand(number)
            : OtherField(ColumnType.Number, op, scalar);
    }

    private TimesOperand? Times(Operator op, string factor, YamlScalar of)
    {
        if (!decimal.TryParse(factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times))
        {
            problems.Add(ConditionProblems.OperandNoNumber(of.Where, op.Name, factor));
            return null;
        }

        Operand? operand = of.Text is [ParameterUse.Mark, _, ..]
            ? Parameter(of.Text, ColumnType.Number, takesMany: false, of.Where)
            : OtherField(ColumnType.Number, op, of);
        return operand is null ? null : new TimesOperand(times, operand);
    }

    private Operand? Date(Operator op, YamlScalar scalar)
    {
        if (scalar.Text == AsOf)
            return new AsOfOperand();
        return DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateOperand(date)
            : OtherField(ColumnType.Date, op, scalar);
    }

    private FieldOperand? OtherField(ColumnType type, Operator op, YamlScalar scalar)
    {
        var field = scope.Find(scalar.Text);
        if (field?.Type == type)
            return new FieldOperand(field);
        if (field is not null)
            problems.Add(
                ConditionProblems.OperandOfWrongType(scalar.Where, op.Name, field.Name, TypeName.Of(field.Type), TypeName.Of(type)));
        else
            problems.Add(type == ColumnType.Date
                ? ConditionProblems.OperandNoDate(scalar.Where, op.Name, scalar.Text)
                : ConditionProblems.OperandNoNumber(scalar.Where, op.Name, scalar.Text));
        return null;
    }

    private ParameterOperand Parameter(string text, ColumnType type, bool takesMany, Place where, bool isCount = false)
    {
        var use = new ParameterUse(text[1..], type, takesMany, where)
        {
            IsCount = isCount,
            Meanings = type == ColumnType.Text ? _meanings : null,
        };
        _parameters.Add(use);
        return new ParameterOperand(use);
    }

    private ImmutableArray<Operand>? WrongShape(Operator op, YamlNode node, YamlShape shape)
    {
        problems.Add(YamlProblems.WrongShape(node.Where, op.Name, shape));
        return null;
    }

    // A bad operand has been said; a condition without it would mean something else.
    private static ImmutableArray<Operand>? Few(ImmutableArray<Operand?> operands) =>
        operands.Contains(null) ? null : [.. operands.OfType<Operand>()];
}
