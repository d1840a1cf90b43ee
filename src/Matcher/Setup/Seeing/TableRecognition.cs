using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Inspection.Guessing;
using Matcher.Inspection;
using Matcher.Setup.Plans;

namespace Matcher.Setup.Seeing;

/// <summary>Says what a table is, as an inspection does, and where that is not certain says so.</summary>
internal sealed class TableRecognition(InspectionSettings settings)
{
    // The second best source has nearly as many columns of its own: nobody can say which of the two it is.
    private const double TooNear = 0.8;

    // Below this the columns that it shares with a source are those that every table of people has.
    private const double MayBe = 0.7;

    private readonly IdReader _ids = new(settings.AsOf);
    private readonly TableInspector _inspector = new(settings, new IdReader(settings.AsOf));
    private readonly ImmutableArray<SourceDefinition> _sources =
        [settings.Catalogue.Roster, .. settings.Catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)];

    // Tables of people that nobody has described: the next with the same headers is more of the same.
    private readonly List<(ImmutableArray<string> Header, SourceDefinition Definition)> _new = [];

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The table, read as nothing in particular.</param>
    /// <param name="file">The file as a config would name it.</param>
    /// <param name="cancellation">Stops it.</param>
    public SeenTable Look(ReadableTable table, string file, CancellationToken cancellation)
    {
        if (OwnFiles.HasHeader(table.FirstRows()))
            return new SeenTable(SetupFileKind.OwnList, Definition: null, []);
        var ranking = SourceRanking.Of(table, _sources);
        ImmutableArray<RankedSource> candidates = [.. ranking.Take(3).Select(one => one.Shown)];
        var (seen, proposed) = _inspector.Inspect(table, file, before: null, new ProblemList(), cancellation);
        var header = HeaderOf(table, proposed?.Definition);
        var made = new SeenTable(SetupFileKind.NotData, Definition: null, candidates)
        {
            Missing = seen.Missing,
            HasNumbers = seen.Fit == Fit.Proposed || (seen.Fit == Fit.Sure && seen.Health is not null),
            Header = header,
        };
        if (proposed is null || !made.HasNumbers)
            return made;
        if (seen.Fit != Fit.Sure && ranking is not [{ Weight: >= MayBe }, ..])
            return OfNew(made, proposed.Definition, proposed.Proposal.Description);
        if (seen.Fit != Fit.Sure || (ranking is [var best, { IsSure: true } second, ..] && second.Weight > best.Weight * TooNear))
            return ByName(table, file, made, cancellation) ?? made with { Kind = SetupFileKind.Unsure };
        return Known(made with { Definition = proposed.Definition, Resembling = Resembling(table, proposed.Definition) });
    }

    // Names may say only what the columns leave open, and of one source alone.
    private SeenTable? ByName(ReadableTable table, string file, SeenTable made, CancellationToken cancellation)
    {
        var name = $"{file}/{table.Layout.Place.Part}";
        var named = _sources
            .Where(source => source.FileNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (named is not [var source] || made.Candidates.All(candidate => candidate.Id != source.Id))
            return null;
        var asked = new TableInspector(settings with { Source = source }, _ids);
        var (seen, proposed) = asked.Inspect(table, file, before: null, new ProblemList(), cancellation);
        return proposed is null || !seen.Missing.IsEmpty
            ? null
            : Known(made with
            {
                Missing = [],
                Resembling = Resembling(table, proposed.Definition),
                HasNumbers = true,
                Definition = proposed.Definition,
                IsByName = true,
            });
    }

    private static ImmutableArray<(string, string)> Resembling(ReadableTable table, SourceDefinition definition) =>
        table.ReadAs(definition) is { } reading ? ResemblingHeaders.Of(reading) : [];

    private static SeenTable Known(SeenTable made) => made with
    {
        Kind = !made.Missing.IsEmpty ? SetupFileKind.Unsure
            : made.Source == SourceDefinition.RosterId ? SetupFileKind.Roster
            : SetupFileKind.Source,
    };

    private SeenTable OfNew(SeenTable made, SourceDefinition definition, string? description)
    {
        var alike = _new.FindIndex(one => one.Header.SequenceEqual(made.Header, StringComparer.OrdinalIgnoreCase));
        if (alike >= 0)
            return made with { Kind = SetupFileKind.New, Definition = _new[alike].Definition };
        // Two kinds of files may bear one name, in two folders.
        var id = definition.Id;
        for (var number = 2; _new.Any(one => one.Definition.Id == id); number++)
            id = $"{definition.Id}_{number}";
        if (id != definition.Id && description is not null)
        {
            description = description.Replace($"id: {definition.Id}\n", $"id: {id}\n", StringComparison.Ordinal);
            definition = definition with { Id = id };
        }

        _new.Add((made.Header, definition));
        return made with { Kind = SetupFileKind.New, Definition = definition, Description = description };
    }

    private static ImmutableArray<string> HeaderOf(ReadableTable table, SourceDefinition? definition)
    {
        var read = (definition is null ? null : table.ReadAs(definition)) ?? table;
        return [.. read.Layout.Header.Select(HeaderText.Clean).Where(cell => cell.Length > 0)];
    }
}
