using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>The values that the run's parameters have on the as-of date.</summary>
/// <param name="parameters">As the config has them.</param>
/// <param name="asOf">基准日.</param>
internal sealed class ParameterValues(ImmutableDictionary<string, RunParameter> parameters, DateOnly asOf)
{
    /// <summary>基准日.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The items of a parameter. Only after <see cref="WhyUnusable"/> has found nothing.</summary>
    public ImmutableArray<string> Items(ParameterUse use) => parameters[use.Name].On(asOf)!.Items;

    /// <summary>The first parameter that cannot be used where a rule needs it, or null.</summary>
    public UnusableParameter? FirstUnusable(IEnumerable<ParameterUse> uses)
    {
        foreach (var use in uses)
        {
            if (WhyUnusable(use) is { } why)
                return new UnusableParameter(use.Name, why);
        }

        return null;
    }

    /// <summary>Why a parameter cannot be used where a rule needs it, or null.</summary>
    public Problem? WhyUnusable(ParameterUse use)
    {
        var value = parameters.GetValueOrDefault(use.Name)?.On(asOf);
        if (value is null || value.Items.IsEmpty)
            return ParameterProblems.Missing(use.Where, use.Name, asOf);
        if (value.Items.Length > 1 && !use.TakesMany)
            return ParameterProblems.IsList(use.Where, use.Name);
        if (use.Meanings is { } meanings && value.Items.FirstOrDefault(item => !MeaningOperands.Knows(meanings, item)) is { } strange)
            return ParameterProblems.NoMeaning(use.Where, use.Name, strange, meanings.Names);
        var wrong = value.Items.FirstOrDefault(item => !Fits(item, use));
        return wrong is null
            ? null
            : ParameterProblems.Bad(use.Where, use.Name, use.IsCount ? ValueKind.Count : TypeName.Of(use.Type), wrong);
    }

    private static bool Fits(string item, ParameterUse use) => use.Type switch
    {
        ColumnType.Number => NumberField.Read(item) is { State: FieldState.Read } number && (!use.IsCount || IsCount(number.Value)),
        ColumnType.Date => DateField.Read(item).State == FieldState.Read,
        _ => item.Length > 0,
    };

    private static bool IsCount(decimal number) => number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue;
}
