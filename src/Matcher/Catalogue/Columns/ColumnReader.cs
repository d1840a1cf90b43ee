using System.Collections.Immutable;
using Matcher.Catalogue.Meanings;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Columns;

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
        ["month"] = ColumnRole.Month,
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

    private static readonly Dictionary<string, DayOf> Days = new(StringComparer.Ordinal)
    {
        ["birth"] = DayOf.Birth,
        ["death"] = DayOf.Death,
        ["study"] = DayOf.Study,
        ["end"] = DayOf.End,
    };

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
    };

    // What a bureau's own file may say of the words of a column.
    private static readonly string[] WordKeys = ["codes", "only_these_codes", "answers", "meanings", "empty"];

    private static readonly ImmutableDictionary<string, string> NoCodes =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly MeaningReader _meanings = new(problems);
    private readonly Dictionary<ColumnRole, YamlScalar> _roles = [];
    private readonly Dictionary<string, (string Column, Place Where)> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one column.</summary>
    /// <param name="index">Its place in the source.</param>
    /// <param name="name">Its canonical name.</param>
    /// <param name="map">What is said of it.</param>
    public ColumnDefinition Read(int index, YamlScalar name, MapReader map)
    {
        ClaimHeader(name, name.Text);
        var role = map.Choice("role", Roles, ColumnRole.None);
        if (role != ColumnRole.None && !_roles.TryAdd(role, name))
            problems.Add(SourceDescriptionProblems.RoleTwice(map.Scalar("role")!.Where, map.Text("role")!, _roles[role].Text));
        var aliases = map.Scalars("aliases");
        foreach (var alias in aliases)
            ClaimHeader(alias, name.Text);
        var several = map.Choice("several", Flags, otherwise: false);
        if (several && map.Node("codes") is null)
            problems.Add(YamlProblems.MissingKey(map.Where, "codes"));
        var codes = Codes(map, several, NoCodes);
        var type = map.Choice("type", Types, ColumnType.Text);
        var column = new ColumnDefinition(
            index,
            name.Text,
            role,
            type,
            map.Choice("required", Flags, otherwise: false),
            [.. aliases.Select(alias => alias.Text)],
            codes)
        {
            Meanings = type == ColumnType.Text ? _meanings.Read(map, codes) : null,
            HoldsSeveral = several,
            Answers = Answers(map),
            Per = map.Choice("per", Periods, FigurePeriod.Unsaid),
            IsOfPerson = map.Choice("of_person", Flags, otherwise: false),
            DayOf = map.Choice("day_of", Days, DayOf.Anything),
        };
        if (column is { DayOf: not DayOf.Anything, Type: not ColumnType.Date })
            problems.Add(SourceDescriptionProblems.DayOfNoDate(map.Scalar("day_of")!.Where, column.Name));
        map.Finish();
        return column;
    }

    /// <summary>Adds to a column what the bureau's own file says of it.</summary>
    /// <param name="column">The column as the pack has it.</param>
    /// <param name="name">Its name, as that file writes it.</param>
    /// <param name="map">What is said of it.</param>
    public ColumnDefinition Extend(ColumnDefinition column, YamlScalar name, MapReader map)
    {
        var aliases = map.Scalars("aliases");
        foreach (var alias in aliases)
            ClaimHeader(alias, column.Name);
        var known = map.Choice("only_these_codes", Flags, otherwise: false) ? column.Codes.Clear() : column.Codes;
        var codes = Codes(map, column.HoldsSeveral, known);
        var extended = column with
        {
            Aliases = [.. column.Aliases.Union(aliases.Select(alias => alias.Text), StringComparer.Ordinal)],
            Codes = codes,
            Answers = new YesNoAnswers(column.Answers.ByHeader.SetItems(Answers(map).ByHeader)),
            Meanings = column.Type == ColumnType.Text ? _meanings.Extend(column.Meanings, map, codes) : null,
            OwnWordsAt = WordKeys.Any(key => map.Node(key) is not null) ? name.Where : null,
        };
        map.Finish();
        return extended;
    }

    /// <summary>Takes aliases from a column that it has in the pack: this bureau's system means something else by them.</summary>
    public ColumnDefinition WithoutAliases(ColumnDefinition column, MapReader map)
    {
        foreach (var alias in map.Scalars("not_aliases"))
        {
            if (column.Aliases.FirstOrDefault(known => IsSame(known, alias.Text)) is { } known)
            {
                _headers.Remove(HeaderText.Clean(known));
                column = column with { Aliases = column.Aliases.Remove(known) };
            }
            else
            {
                problems.Add(SourceDescriptionProblems.AliasNotShipped(alias.Where, alias.Text, column.Name,
                    Suggestion.Hint(alias.Text, column.Aliases)));
            }
        }

        return column;
    }

    private static bool IsSame(string header, string other) =>
        string.Equals(HeaderText.Clean(header), HeaderText.Clean(other), StringComparison.OrdinalIgnoreCase);

    // In the bureau's own file, an alias that the column has anyway is no mistake: the next pack may bring it.
    private void ClaimHeader(YamlScalar header, string column)
    {
        if (_headers.TryAdd(HeaderText.Clean(header.Text), (column, header.Where)))
            return;
        var (other, where) = _headers[HeaderText.Clean(header.Text)];
        if (where.File == header.Where.File)
            problems.Add(SourceDescriptionProblems.HeaderTwice(header.Where, header.Text, other, where.Line!.Value));
        else if (other != column)
            problems.Add(SourceDescriptionProblems.HeaderShipped(header.Where, header.Text, other, where));
    }

    private YesNoAnswers Answers(MapReader map)
    {
        var answers = YesNoAnswers.None.ByHeader.ToBuilder();
        foreach (var (header, value) in map.EntriesOf("answers"))
        {
            if (value is YamlList { Items: [YamlScalar { IsNull: false } yes, YamlScalar { IsNull: false } no] })
                answers[HeaderText.Clean(header.Text)] = (yes.Text, no.Text);
            else
                problems.Add(YamlProblems.WrongShape(value.Where, header.Text, YamlShape.List));
        }

        return new YesNoAnswers(answers.ToImmutable());
    }

    private ImmutableDictionary<string, string> Codes(MapReader map, bool several, ImmutableDictionary<string, string> known)
    {
        var codes = known.ToBuilder();
        foreach (var (code, value) in map.EntriesOf("codes"))
        {
            if (value is YamlScalar { IsNull: true } && known.ContainsKey(code.Text))
                codes.Remove(code.Text);
            else if (value is not YamlScalar { IsNull: false } words)
                problems.Add(YamlProblems.WrongShape(value.Where, code.Text, YamlShape.Text));
            else if (several && code.Text.Length != 1)
                problems.Add(SourceDescriptionProblems.CodeNotOneLetter(code.Where, code.Text));
            else
                codes[code.Text] = words.Text;
        }

        return codes.ToImmutable();
    }
}
