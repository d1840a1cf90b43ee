using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Setup.Patterns;
using Matcher.Setup.Plans;
using Matcher.Setup.Seeing;

namespace Matcher.Setup.Writing;

/// <summary>Says what only people can decide, and where.</summary>
/// <param name="texts">The texts.</param>
/// <param name="config">The config that will be written; empty where there is one.</param>
internal sealed class Decisions(SetupTexts texts, string config)
{
    private const int Shown = 5;

    private readonly string[] _lines = config.Split('\n');
    private readonly List<SetupDecision> _decisions = [];

    /// <summary>All of them, the most important first.</summary>
    public ImmutableArray<SetupDecision> All => [.. _decisions.OrderBy(one => one.Kind)];

    /// <summary>Adds one.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="where">A file; or how the line of the config begins.</param>
    /// <param name="values">What its text needs.</param>
    public void Add(SetupDecisionKind kind, string where, params object[] values) =>
        _decisions.Add(new SetupDecision(kind, where, texts.Of($"Decide{kind}", values)));

    /// <summary>Where a line stands in the config.</summary>
    /// <param name="start">How it begins.</param>
    public string Line(string start)
    {
        var line = Array.FindIndex(_lines, one => one.TrimStart().StartsWith(start, StringComparison.Ordinal));
        return line < 0 ? ConfigLoader.FileName : $"{ConfigLoader.FileName}:{line + 1}";
    }

    /// <summary>What follows from what was found.</summary>
    public void AddAll(SetupFindings found)
    {
        if (found.Inputs.All(input => input.Id != SourceDefinition.RosterId))
            Add(SetupDecisionKind.Roster, Line("roster:"));
        if (found.County is null)
            Add(SetupDecisionKind.County, Line("county:"));
        if (!found.Parameters.IsEmpty)
        {
            Add(SetupDecisionKind.Parameters, Line("parameters:"), found.Parameters.Length,
                found.Parameters.SelectMany(parameter => parameter.Rules).Distinct(StringComparer.Ordinal).Count(),
                texts.Listed(found.Parameters.Select(parameter => parameter.Name)));
        }

        if (!found.Facts.States.IsEmpty)
            Add(SetupDecisionKind.States, Line("#states:"), texts.Listed(found.Facts.States, Shown));
        Months(found);
        if (!found.Facts.Townships.IsEmpty)
        {
            Add(SetupDecisionKind.Townships, Line("townships:"), found.Facts.Townships.Length, found.Facts.Doubtful.IsEmpty
                ? ""
                : texts.Of("TownshipsDoubtful", texts.Listed(found.Facts.Doubtful, Shown)));
        }

        if (!found.Absent.IsEmpty)
        {
            Add(SetupDecisionKind.NotReceived, Line("#not_received:"), found.Absent.Length,
                texts.Listed(found.Absent.Select(source => source.Title), Shown));
        }
    }

    /// <summary>Files that nobody could read, or of which nobody can tell what they are; and names that will not fit next month.</summary>
    public void AddFiles(ImmutableArray<SetupFile> files, SetupFindings found)
    {
        foreach (var file in files.Where(file => file.Kind == SetupFileKind.Unread))
            Add(SetupDecisionKind.Unread, file.Name, file.Why);
        foreach (var file in files.Where(file => file.Kind == SetupFileKind.Unsure))
        {
            Add(SetupDecisionKind.Unsure, file.Name,
                texts.Candidates(file.Candidates),
                file.Why.Length == 0 ? "" : texts.Of("Because", file.Why));
        }

        foreach (var input in found.Inputs)
        {
            foreach (var file in input.Files.Where(file => file.Tables.Any(table => table.IsByName && table.Source == input.Id)))
                Add(SetupDecisionKind.Named, file.Name, input.Source.Title, input.Id);
        }

        foreach (var input in found.New)
        {
            Add(SetupDecisionKind.NewSource, $"{ConfigLoader.UsualLocalSources}/{input.Source}.yaml", texts.Listed(input.Patterns, Shown),
                input.Source);
        }

        foreach (var file in WithoutCategory(found))
            _decisions.Add(new SetupDecision(SetupDecisionKind.Columns, file.Name, texts.Of("DecideCategory")));
        foreach (var input in found.Inputs.Where(input => !input.Aliases.IsEmpty))
        {
            Add(SetupDecisionKind.Columns, $"{ConfigLoader.UsualLocalSources}/{input.Id}.yaml",
                texts.Listed(input.Aliases.Select(alias => texts.Of("Alias", HeaderText.Clean(alias.Header), alias.Column.Name)), Shown),
                input.Source.Title);
        }

        foreach (var input in found.Inputs.Where(input => !input.Resembling.IsEmpty))
        {
            Add(SetupDecisionKind.Resembling, $"{ConfigLoader.UsualLocalSources}/{input.Id}.yaml",
                texts.Listed(input.Resembling.Select(one => texts.Of("Resembles", HeaderText.Clean(one.Header), one.Column)), Shown),
                input.Source.Title);
        }

        List<string> names =
        [
            .. found.Inputs.SelectMany(input => input.Files).Select(file => file.Name).Distinct(StringComparer.Ordinal)
                .Where(name => NextMonth.SaysNothing(name.Split('/')[^1])),
        ];
        if (names.Count > 0)
            Add(SetupDecisionKind.Names, ConfigLoader.FileName, names.Count, texts.Listed(names, Shown));
    }

    // City or country decides by which standard income is measured; where no column says it, only a name can.
    private static IEnumerable<SeenFile> WithoutCategory(SetupFindings found)
    {
        if (found.Inputs.FirstOrDefault(input => input.Id == SourceDefinition.RosterId) is not { } roster
            || roster.Source.WithRole(ColumnRole.Category) is not { } category
            || roster.Resembling.Any(one => one.Column == category.Name))
            return [];
        var headers = category.Aliases.Prepend(category.Name).Select(HeaderText.Clean).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return roster.Files.Where(file => !file.Name.AsSpan().ContainsAny('城', '农') && file.Tables.Any(table =>
            table.Source == SourceDefinition.RosterId
                && !headers.Overlaps(table.Header)
                && table.Part?.AsSpan().ContainsAny('城', '农') != true));
    }

    private void Months(SetupFindings found)
    {
        foreach (var input in found.Inputs.Where(input => input.Months is not null))
        {
            var months = input.Months!.Value;
            var share = months.Share.ToString("P0", texts.Language);
            var key = input.Shown.IsNewestOnly ? "DecideMonthsNewest" : "DecideMonthsAll";
            var text = texts.Of(key, input.Source.Title, share, months.Later, months.Earlier);
            _decisions.Add(new SetupDecision(SetupDecisionKind.Months,
                Line(input.Id == SourceDefinition.RosterId ? "roster:" : $"{input.Id}:"), text));
        }

        var alone = found.Inputs.Where(input => input.Months is null && input.Shown.IsNewestOnly && input.Id != SourceDefinition.RosterId)
            .Select(input => input.Source.Title).ToList();
        if (alone.Count > 0)
        {
            var text = texts.Of("DecideMonthsAlone", texts.Listed(alone, Shown));
            _decisions.Add(new SetupDecision(SetupDecisionKind.Months, Line("sources:"), text));
        }
    }
}
