using System.Collections.Immutable;
using System.Globalization;
using Matcher.Problems;
using Matcher.Yaml;

namespace Matcher.Sources;

/// <summary>Reads the columns of one source; says a role or a header that two of them claim.</summary>
internal sealed class ColumnReader(ProblemList problems)
{
    private static readonly Dictionary<string, ColumnRole> Roles = new(StringComparer.Ordinal)
    {
        ["id_number"] = ColumnRole.IdNumber,
        ["name"] = ColumnRole.Name,
        ["township"] = ColumnRole.Township,
        ["village"] = ColumnRole.Village,
        ["household_number"] = ColumnRole.HouseholdNumber,
        ["head_name"] = ColumnRole.HeadName,
        ["head_id_number"] = ColumnRole.HeadIdNumber,
        ["relation"] = ColumnRole.Relation,
        ["category"] = ColumnRole.Category,
        ["monthly_amount"] = ColumnRole.MonthlyAmount,
        ["household_monthly_amount"] = ColumnRole.HouseholdMonthlyAmount,
        ["benefit_start"] = ColumnRole.BenefitStart,
    };

    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = ColumnType.Text,
        ["date"] = ColumnType.Date,
        ["number"] = ColumnType.Number,
    };

    private static readonly Dictionary<string, FigurePeriod> Periods = new(StringComparer.Ordinal)
    {
        ["month"] = FigurePeriod.Month,
        ["year"] = FigurePeriod.Year,
    };

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
    };

    private readonly Dictionary<ColumnRole, YamlScalar> _roles = [];
    private readonly Dictionary<string, (string Column, Place Where)> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one column.</summary>
    /// <param name="index">Its place in the source.</param>
    /// <param name="name">Its canonical name.</param>
    /// <param name="map">What is said of it.</param>
    public ColumnDefinition Read(int index, YamlScalar name, MapReader map)
    {
        ClaimHeader(name, name);
        var role = map.Choice("role", Roles, ColumnRole.None);
        if (role != ColumnRole.None && !_roles.TryAdd(role, name))
            problems.Error(ProblemCode.SourceRoleTwice, map.Scalar("role")!.Where, map.Text("role")!, _roles[role].Text);
        var aliases = map.Scalars("aliases");
        foreach (var alias in aliases)
            ClaimHeader(alias, name);
        var several = map.Choice("several", Flags, otherwise: false);
        var column = new ColumnDefinition(
            index,
            name.Text,
            role,
            map.Choice("type", Types, ColumnType.Text),
            map.Choice("required", Flags, otherwise: false),
            [.. aliases.Select(alias => alias.Text)],
            Codes(map, several))
        {
            HoldsSeveral = several,
            Per = map.Choice("per", Periods, FigurePeriod.Unsaid),
            IsOfPerson = map.Choice("of_person", Flags, otherwise: false),
        };
        map.Finish();
        return column;
    }

    private void ClaimHeader(YamlScalar header, YamlScalar column)
    {
        if (!_headers.TryAdd(HeaderText.Clean(header.Text), (column.Text, header.Where)))
        {
            var (other, where) = _headers[HeaderText.Clean(header.Text)];
            problems.Error(ProblemCode.SourceHeaderTwice, header.Where, header.Text, other, where.Line!.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private ImmutableDictionary<string, string> Codes(MapReader map, bool several)
    {
        var codes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (code, value) in map.EntriesOf("codes"))
        {
            if (value is not YamlScalar { IsNull: false } words)
                problems.Error(ProblemCode.YamlWrongShape, value.Where, code.Text, "ShapeText");
            else if (several && code.Text.Length != 1)
                problems.Error(ProblemCode.SourceCodeNotOneLetter, code.Where, code.Text);
            else
                codes.Add(code.Text, words.Text);
        }

        if (several && codes.Count == 0 && map.Node("codes") is null)
            problems.Error(ProblemCode.YamlMissingKey, map.Where, "codes");
        return codes.ToImmutable();
    }
}
