using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Setup.Patterns;
using Matcher.Setup.Plans;
using Matcher.Setup.Seeing;

namespace Matcher.Setup.Facts;

/// <summary>Puts the files of each source together.</summary>
/// <param name="folder">Folder of the config.</param>
/// <param name="catalogue">The sources.</param>
/// <param name="clock">Measures the waits for files that are locked.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class InputFinding(string folder, SourceCatalogue catalogue, TimeProvider clock, CancellationToken cancellation)
{
    // The later export holds the earlier one's people again: it is a list of all, and not of what is new.
    private const double WholeList = 0.5;

    /// <summary>The roster and the sources that have files, the roster first.</summary>
    /// <param name="files">Every file that was seen.</param>
    /// <param name="isWanted">Which files are wanted of a source.</param>
    public ImmutableArray<FoundInput> Find(ImmutableArray<SeenFile> files, Func<SeenFile, string, bool> isWanted) =>
    [
        .. catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal).Prepend(catalogue.Roster)
            .Select(source => (Source: source,
                Own: files.Where(file => file.Sources.Contains(source.Id) && isWanted(file, source.Id)).ToImmutableArray()))
            .Where(pair => !pair.Own.IsEmpty)
            .Select(pair => Of(pair.Source, pair.Own, files)),
    ];

    /// <summary>What a config would say of sources that nobody has described.</summary>
    public ImmutableArray<SetupInput> FindNew(ImmutableArray<SeenFile> files) =>
    [
        .. files.SelectMany(file => file.Tables).Where(table => table.Kind == SetupFileKind.New).Select(table => table.Definition!)
            .DistinctBy(definition => definition.Id, StringComparer.Ordinal)
            .Select(definition => OfNew(definition, files)),
    ];

    /// <summary>Patterns for some files that take in none of the others.</summary>
    public ImmutableArray<string> PatternsFor(string source, IEnumerable<SeenFile> own, ImmutableArray<SeenFile> all) =>
        FilePatterns.For(folder, own.Select(file => file.Path),
            all.Where(file => !file.Sources.Contains(source) && file.Kind != SetupFileKind.Unread).Select(file => file.Path));

    private SetupInput OfNew(SourceDefinition source, ImmutableArray<SeenFile> files)
    {
        var own = files.Where(file => file.Tables.Any(table => table.Kind == SetupFileKind.New && table.Source == source.Id))
            .ToImmutableArray();
        var patterns = FilePatterns.For(folder, own.Select(file => file.Path), files.Except(own).Select(file => file.Path));
        return new SetupInput(source.Id, source.Title, source.Agency, own.Length, patterns, SheetsOf(source.Id, own), IsNewestOnly: false);
    }

    private FoundInput Of(SourceDefinition source, ImmutableArray<SeenFile> own, ImmutableArray<SeenFile> all)
    {
        var months = MonthsBeside.Compare(own, source, clock, cancellation);
        var hasMonths = own.Any(file => file.Name.Split('/').SelectMany(NameDates.In).Any(day => day is { HasMonth: true, End: not null }));
        // One month lies there alone: next month's will lie beside it.
        var isNewest = source.Id == SourceDefinition.RosterId ? hasMonths : months is { } beside ? beside.Share >= WholeList : hasMonths;
        return new FoundInput(source, own,
            new SetupInput(source.Id, source.Title, source.Agency, own.Length, PatternsFor(source.Id, own, all), SheetsOf(source.Id, own),
                isNewest),
            months, hasMonths, AliasesOf(source, own));
    }

    private static ImmutableArray<string> SheetsOf(string source, ImmutableArray<SeenFile> files)
    {
        if (!files.Any(file => file.NeedsSheets(source)))
            return [];
        var parts = files.SelectMany(file => file.Tables).Where(table => table.Part is not null).ToList();
        var others = parts.Where(table => table.Source != source || table.Kind == SetupFileKind.Unsure)
            .Select(table => table.Part!).ToList();
        return
        [
            .. parts.Where(table => table.Source == source && table.Kind != SetupFileKind.Unsure).Select(table => table.Part!)
                .Select(part => others.Exists(other => NamePattern.Fits(NextMonth.OfPart(part), other)) ? part : NextMonth.OfPart(part))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<(ColumnDefinition, string)> AliasesOf(SourceDefinition source, ImmutableArray<SeenFile> files) =>
    [
        .. files.SelectMany(file => file.Tables).Where(table => table.Source == source.Id)
            .SelectMany(table => table.Definition!.Columns.Zip(source.Columns))
            .SelectMany(pair => pair.First.Aliases.Skip(pair.Second.Aliases.Length).Select(header => (Column: pair.Second, Header: header)))
            .DistinctBy(alias => (alias.Column.Index, alias.Header)),
    ];
}
