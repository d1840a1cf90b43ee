using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Inspection.Guessing;
using Matcher.Inspection.Proposing;
using Matcher.Inspection.Surveying;

namespace Matcher.Inspection;

/// <summary>Says what one table is.</summary>
internal sealed class TableInspector(InspectionSettings settings, IdReader ids)
{
    private readonly HeaderGuess _headers = new(ids);
    private readonly ColumnGuess _columns = new(new HeaderGuess(ids));
    private readonly ProposalWriter _writer = new(settings.Language);
    private readonly ImmutableArray<SourceDefinition> _sources =
        [settings.Catalogue.Roster, .. settings.Catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal)];

    /// <summary>Where the table is in a database; null where it is in a file.</summary>
    public TableInput? Table { get; init; }

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The table, read as nothing in particular.</param>
    /// <param name="file">The file as a config would name it.</param>
    /// <param name="before">What was proposed for another table of the file.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <param name="cancellation">Stops it.</param>
    public (InspectedTable Table, ProposedSource? Proposed) Inspect(ReadableTable table, string file, ProposedSource? before,
        ProblemList problems, CancellationToken cancellation)
    {
        // The roster is read from files.
        var ranking = SourceRanking.Of(table, Table is null ? _sources : _sources.Where(source => source != settings.Catalogue.Roster));
        if (settings.Source is { } asked && table.ReadAs(asked) is { } asAsked)
            return Known(table, asAsked, Fit.Asked);
        if (ranking is [{ IsSure: true } best, ..])
            return Known(table, best.Table, Fit.Sure);
        if (before is not null && table.ReadAs(before.Definition) is { } again && !again.Layout.Mapping.Missing.Any())
            return (Describe(again, Fit.Proposed), null);
        return Unknown();

        (InspectedTable Table, ProposedSource? Proposed) Known(ReadableTable raw, ReadableTable reading, Fit fit)
        {
            var source = reading.Layout.Mapping.Source;
            var aliases = Aliases(reading);
            var definition = aliases.Aggregate(
                source,
                (known, alias) => known with
                {
                    Columns = known.Columns.SetItem(alias.Column.Index,
                        known.Columns[alias.Column.Index] with { Aliases = [.. alias.Column.Aliases, alias.Header] }),
                });
            reading = aliases.IsEmpty ? reading : raw.ReadAs(definition)!;
            TellMissing(reading, problems);
            var description = aliases.IsEmpty ? null : _writer.Additions(source, file, aliases, []);
            return (Describe(reading, fit),
                new ProposedSource(definition, new Proposal(source.Id, description, Entry(source.Id, file))));
        }

        (InspectedTable Table, ProposedSource? Proposed) Unknown()
        {
            var header = table.IsHeaderCertain ? table.Layout.Header : table.Cuts()
                .Select(_headers.Find)
                .Where(cells => !cells.IsDefault && !ShownHeader.IsAboutSomebody(cells))
                .OrderByDescending(cells => cells.Count(cell => cell.Length > 0))
                .FirstOrDefault();
            var draft = Draft(header, file);
            if (draft.Columns.IsEmpty || table.ReadAs(draft) is not { } reading)
            {
                problems.Add(InspectionProblems.NoHeader(table.Layout.Place.Where,
                    HeaderFinder.RowsLookedAt));
                // Without a header the first row is about somebody.
                return (Describe(table, Fit.None) with { Columns = [], Unknown = [], Above = [], Repeated = [] }, null);
            }

            var guesses = _columns.Of([.. ColumnSample.Of(reading).Where(sample => reading.Layout.Mapping.Holds(sample.Field))]);
            if (guesses.All(guess => guess.Role != ColumnRole.IdNumber))
            {
                problems.Add(InspectionProblems.NoIdNumber(table.Layout.Place.Where,
                    ShownValue.OfTitle(string.Join("、", draft.Columns.Select(column => column.Name)))));
                return (Describe(reading, Fit.None), null);
            }

            var byField = guesses.ToDictionary(guess => guess.Sample.Field);
            var fields = reading.Layout.Mapping.Fields;
            var definition = draft with
            {
                Columns = [.. draft.Columns.Select(column => Guessed(column, byField.GetValueOrDefault(fields[column.Index])))],
            };
            var description = _writer.NewSource(definition.Id, definition.Title, file, guesses);
            return (Describe(table.ReadAs(definition)!, Fit.Proposed),
                new ProposedSource(definition, new Proposal(definition.Id, description, Entry(definition.Id, file))));
        }

        InspectedTable Describe(ReadableTable reading, Fit fit)
        {
            var health = TableSurvey.Of(reading, ids, settings.Depth, cancellation);
            problems.AddRange((health?.Columns ?? []).Select(column => SurveyedWords.Unknown(reading.Layout, column)).OfType<Problem>());
            return TableDescription.Of(reading, fit) with { Ranking = [.. ranking.Take(3).Select(one => one.Shown)], Health = health };
        }
    }

    // Only what the source cannot do without is looked for by content; for other columns a header that is merely alike is a guess.
    private ImmutableArray<(ColumnDefinition Column, string Header)> Aliases(ReadableTable reading)
    {
        var mapping = reading.Layout.Mapping;
        var missing = mapping.Missing.Concat(NameBesideHead(mapping))
            .Where(column => column.Role is ColumnRole.IdNumber or ColumnRole.Name or ColumnRole.Township)
            .ToList();
        if (missing.Count == 0)
            return [];
        var samples = ColumnSample.Of(reading);
        var free = samples.Where(sample => sample.Header.Length > 0 && !mapping.Holds(sample.Field)).ToList();
        var known = mapping.FieldOrHeads(ColumnRole.IdNumber);
        var id = known >= 0 ? samples[known] : _columns.IdNumber(free);
        return
        [
            .. missing
                .Select(column => (Column: column, Sample: column.Role switch
                {
                    ColumnRole.IdNumber => id,
                    ColumnRole.Township => ColumnGuess.Township(free),
                    _ => id is null ? null : ColumnGuess.Name(free, id),
                }))
                .Where(pair => pair.Sample is not null)
                .Select(pair => (pair.Column, pair.Sample!.Header)),
        ];
    }

    // Who is head of the household does in the place of a name, but where people have numbers of their own, one column may be their names.
    private static IEnumerable<ColumnDefinition> NameBesideHead(ColumnMapping mapping) =>
        mapping.FieldOf(ColumnRole.Name) < 0 && mapping.FieldOf(ColumnRole.HeadName) >= 0
            && mapping.FieldOf(ColumnRole.IdNumber) >= 0 && mapping.Source.WithRole(ColumnRole.Name) is { } name
                ? [name]
                : [];

    private string Entry(string source, string file) => Table is null ? ProposalWriter.Entry(source, file) : _writer.Entry(source, Table);

    private SourceDefinition Draft(ImmutableArray<string> header, string file)
    {
        var names = (header.IsDefault ? [] : header)
            .Where(cell => cell.Length > 0 && !cell.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)))
            .Select(HeaderText.Clean)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        // A schema's dot begins no ending.
        var named = Table is null ? file : file.Replace('.', '_');
        return new SourceDefinition(
            SourceName.IdOf(named, settings.Catalogue),
            SourceName.TitleOf(named),
            "",
            [.. names.Select((name, index) =>
                new ColumnDefinition(index, name, ColumnRole.None, ColumnType.Text, IsRequired: false, [],
                    ImmutableDictionary<string, string>.Empty))]);
    }

    private static ColumnDefinition Guessed(ColumnDefinition column, GuessedColumn? guess) => guess is null ? column : column with
    {
        Role = guess.Role,
        Type = guess.Type,
        IsRequired = guess.Role is ColumnRole.IdNumber or ColumnRole.Name,
    };

    private static void TellMissing(ReadableTable reading, ProblemList problems)
    {
        foreach (var column in reading.Layout.Mapping.Missing)
        {
            var where = reading.Layout.Place.Under(column.Name);
            var headers = ShownHeader.Of(reading.Layout.Header);
            problems.Add(HeaderProblems.ColumnMissing(where, headers, column.Aliases.Prepend(column.Name)));
        }
    }
}
