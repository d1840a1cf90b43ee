using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>Answers conditions, from what <c>docs/rules.md</c> says their words mean.</summary>
internal sealed class TwinConditions(TwinSource roster, ImmutableDictionary<string, ImmutableArray<string>> parameters, DateOnly asOf)
{
    /// <summary>A group: everything in it must hold.</summary>
    public TwinAnswer Ask(YamlNode? group, TwinSubject subject) => TwinAnswer.All(TwinYaml.Pairs(group).Select(pair => pair.Key switch
    {
        "all" => TwinAnswer.All(TwinYaml.Nodes(pair.Value).Select(part => Ask(part, subject))),
        "any" => TwinAnswer.Any(TwinYaml.Nodes(pair.Value).Select(part => Ask(part, subject))),
        "none" => TwinAnswer.Any(TwinYaml.Nodes(pair.Value).Select(part => Ask(part, subject))).Negated(),
        _ => AskField(pair.Key, pair.Value, subject),
    }).DefaultIfEmpty(TwinAnswer.Of(true)));

    /// <summary>The date that a column holds.</summary>
    public TwinValue<DateOnly> Date(string column, TwinSubject subject) => TwinValue.Date(Read(column, subject).Text ?? "");

    private TwinAnswer AskField(string field, YamlNode asked, TwinSubject subject) => asked is YamlMappingNode words
        ? TwinAnswer.All(TwinYaml.Pairs(words).Select(pair => AskWord(field, pair.Key, pair.Value, subject)))
        : AskWord(field, "in", asked, subject);

    private TwinAnswer AskWord(string field, string word, YamlNode operand, TwinSubject subject)
    {
        var (text, column, type) = Read(field, subject);
        if (word is "empty" or "present")
            return TwinAnswer.Of(string.IsNullOrWhiteSpace(text) == (word == "empty") == (((YamlScalarNode)operand).Value == "true"));
        if (text is null)
            return new TwinAnswer(TwinTruth.Open);
        if (word is "not" or "not_in" && type == "text" && column?.Meanings is null && string.IsNullOrWhiteSpace(text))
            return new TwinAnswer(TwinTruth.Open);
        if (word is "not" or "not_in")
            return AskWord(field, "in", operand, subject).Negated();
        if (column?.Meanings is { } meanings)
            return Meant(meanings, text, TwinYaml.Texts(operand).SelectMany(Values));
        return type switch
        {
            "date" => Dates(text, word, operand, subject),
            "number" => Numbers(field, text, word, operand, subject),
            _ => Texts(text, word, TwinYaml.Texts(operand).SelectMany(Values)),
        };
    }

    // A value may be a meaning, or one of its words.
    private static TwinAnswer Meant(TwinMeanings meanings, string text, IEnumerable<string> values)
    {
        var meant = meanings.Read(text);
        var asked = values.SelectMany(value => meanings.Names.Contains(value) ? [value] : meanings.Read(value).Holds).ToHashSet();
        if (meant.Holds.Any(asked.Contains) || (meant.Holds.IsEmpty && !meant.MayHold.IsEmpty && meant.MayHold.All(asked.Contains)))
            return TwinAnswer.Of(true);
        return meant.MayHold.Any(asked.Contains)
            ? new TwinAnswer(TwinTruth.Open, ByWord: !string.IsNullOrWhiteSpace(text))
            : TwinAnswer.Of(false);
    }

    private static TwinAnswer Texts(string text, string word, IEnumerable<string> values)
    {
        var own = TwinValue.Text(text);
        return TwinAnswer.Of(values.Select(TwinValue.Text).Any(value => word switch
        {
            "contains" => own.Contains(value, StringComparison.Ordinal),
            "starts_with" => own.StartsWith(value, StringComparison.Ordinal),
            _ => own == value,
        }));
    }

    private TwinAnswer Dates(string text, string word, YamlNode operand, TwinSubject subject)
    {
        var own = TwinValue.Date(text);
        if (own.IsUnreadable)
            return new TwinAnswer(TwinTruth.Open);
        if (own.Value is not { } day)
            return TwinAnswer.Of(false);
        var value = TwinYaml.Texts(operand)[0];
        if (word is "within" or "older_than")
        {
            var parts = value.Split(' ');
            var count = (int)Number(parts[0]);
            return TwinAnswer.Of(word == "within" ? Later(day) >= asOf && day <= Later(asOf) : Later(day) < asOf);

            DateOnly Later(DateOnly from) => parts[1].StartsWith("day", StringComparison.Ordinal)
                ? from.AddDays(count)
                : from.AddMonths(parts[1].StartsWith("year", StringComparison.Ordinal) ? 12 * count : count);
        }

        TwinValue<DateOnly> other = value == "as_of"
            ? new(asOf, IsEmpty: false)
            : char.IsAsciiDigit(value[0]) ? TwinValue.Date(value)
            : Date(value, subject);
        if (other.IsUnreadable)
            return new TwinAnswer(TwinTruth.Open);
        return other.Value is { } bound ? TwinAnswer.Of(Holds(word, day.CompareTo(bound))) : TwinAnswer.Of(false);
    }

    private TwinAnswer Numbers(string field, string text, string word, YamlNode operand, TwinSubject subject)
    {
        var own = TwinValue.Number(text);
        if (own.IsUnreadable)
            return new TwinAnswer(TwinTruth.Open);
        if (own.Value is not { } number)
            return TwinAnswer.Of(false);
        var value = TwinYaml.Texts(operand)[0];
        TwinValue<decimal> other = roster.PlaceOf(value) >= 0
            ? TwinValue.Number(Read(value, subject).Text ?? "")
            : new(Number(value), IsEmpty: false);
        if (other.IsUnreadable)
            return new TwinAnswer(TwinTruth.Open);
        if (other.Value is not { } bound)
            return TwinAnswer.Of(false);
        if (!subject.AtLeast.Contains(field))
            return TwinAnswer.Of(Holds(word, number.CompareTo(bound)));
        // What is at least so much may be anything from there on.
        return word switch
        {
            "at_least" or "more_than" when Holds(word, number.CompareTo(bound)) => TwinAnswer.Of(true),
            "at_most" or "less_than" when !Holds(word, number.CompareTo(bound)) => TwinAnswer.Of(false),
            _ => new TwinAnswer(TwinTruth.Open),
        };
    }

    private static bool Holds(string word, int order) => word switch
    {
        "in" or "equals" => order == 0,
        "at_least" or "on_or_after" => order >= 0,
        "at_most" or "on_or_before" => order <= 0,
        "more_than" or "after" => order > 0,
        "less_than" or "before" => order < 0,
        _ => throw new NotSupportedException(word),
    };

    private decimal Number(string value)
    {
        var factor = value.Split('×', StringSplitOptions.TrimEntries);
        return factor.Length == 2
            ? Number(factor[0]) * Number(factor[1])
            : decimal.Parse(value.StartsWith('$') ? parameters[value[1..]].Single() : value, CultureInfo.InvariantCulture);
    }

    private IEnumerable<string> Values(string value) => value.StartsWith('$') ? parameters[value[1..]].AsEnumerable() : [value];

    // The text of a field, null where nobody knows it; the column it stands in; its type.
    private (string? Text, TwinColumn? Column, string Type) Read(string field, TwinSubject subject)
    {
        if (subject.NotKnown.Contains(field))
            return (null, null, "number");
        if (subject.Given.TryGetValue(field, out var given))
            return (given, null,
                field is "合计" or "人均" or "人数" ? "number" : field.EndsWith("日期", StringComparison.Ordinal) ? "date" : "text");
        if (subject.Source is { } source && source.PlaceOf(field) is >= 0 and var place)
            return (subject.Record!.Values[place], source.Columns[place], source.Columns[place].Type);
        var name = field.Replace("花名册.", "", StringComparison.Ordinal);
        if (roster.PlaceOf(name) is >= 0 and var own)
            return (subject.Person!.Values[own], roster.Columns[own], roster.Columns[own].Type);
        return (name, subject.Person!.Number) switch
        {
            ("年龄", null) => (null, null, "number"),
            ("年龄", { } number) => (Age(number).ToString(CultureInfo.InvariantCulture), null, "number"),
            ("身份证号状态", var number) => (number is null ? "被遮盖" : "有效", null, "text"),
            _ => throw new NotSupportedException(field),
        };
    }

    private int Age(string number)
    {
        var birth = DateOnly.ParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture);
        return asOf.Year - birth.Year - (asOf < birth.AddYears(asOf.Year - birth.Year) ? 1 : 0);
    }
}
