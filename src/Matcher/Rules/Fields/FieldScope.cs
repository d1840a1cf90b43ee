using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Fields;

/// <summary>The names that one rule may use.</summary>
internal sealed class FieldScope
{
    /// <summary>Stands before the roster's fields where a rule reads a source.</summary>
    public const string RosterPrefix = "花名册.";

    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly string _title;

    private FieldScope(string title) => _title = title;

    /// <summary>For rows about people on the roster: the source's columns, and the roster's behind 花名册.</summary>
    /// <param name="source">The source.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="given">Names that only this rule knows.</param>
    public static FieldScope OfSource(SourceDefinition source, SourceDefinition roster, params ReadOnlySpan<GivenField> given)
    {
        var scope = OfRowsOffRoster(source);
        scope.AddGiven(given);
        scope.AddRoster(roster, RosterPrefix);
        return scope;
    }

    /// <summary>For rows about people off the roster: the source's columns.</summary>
    public static FieldScope OfRowsOffRoster(SourceDefinition source)
    {
        var scope = new FieldScope(source.Title);
        foreach (var column in source.Columns)
            scope._fields.TryAdd(column.Name, new RowField(column));
        return scope;
    }

    /// <summary>For people on the roster: its columns, with or without 花名册 before them.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="given">Names that only this kind of rule knows.</param>
    public static FieldScope OfRoster(SourceDefinition roster, params ReadOnlySpan<GivenField> given)
    {
        var scope = new FieldScope(roster.Title);
        scope.AddGiven(given);
        scope.AddRoster(roster, "");
        scope.AddRoster(roster, RosterPrefix);
        return scope;
    }

    /// <summary>The field of a name, or null.</summary>
    public Field? Find(string name) => _fields.GetValueOrDefault(name);

    /// <summary>The field of a name; null, with a problem, when there is none.</summary>
    public Field? Resolve(string name, Place where, ProblemList problems)
    {
        if (Find(name) is { } field)
            return field;
        problems.Add(RuleReadingProblems.UnknownColumn(where, name, _title, Suggestion.Hint(name, [.. _fields.Keys.Where(IsShown)])));
        return null;
    }

    // A field of the roster may be written both ways; told once is enough.
    private bool IsShown(string name) =>
        !name.StartsWith(RosterPrefix, StringComparison.Ordinal) || !_fields.ContainsKey(name[RosterPrefix.Length..])
            || _fields[name[RosterPrefix.Length..]] is RowField;

    private void AddGiven(ReadOnlySpan<GivenField> given)
    {
        foreach (var field in given)
            _fields.TryAdd(field.Name, field);
    }

    // A fact that follows from the ID number comes before a column of the same name: the number is checked, the column is not.
    private void AddRoster(SourceDefinition roster, string prefix)
    {
        foreach (var fact in PersonFact.All)
            _fields.TryAdd(prefix + fact.Name, new PersonField(prefix + fact.Name, fact));
        foreach (var column in roster.Columns)
            _fields.TryAdd(prefix + column.Name, new RosterField(prefix + column.Name, column));
    }
}
