using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.Hits;
using Matcher.Identity;
using Matcher.Inspection.Surveying;
using Matcher.Lookup.Files;
using Matcher.Matches;
using Matcher.RunFacts;

namespace Matcher.Runs.Checking;

/// <summary>Everything that can be wrong with a run, found without comparing anybody, and all of it at once.</summary>
public sealed class MatchCheck
{
    private readonly Comparison _comparison;
    private readonly RunSetup _setup;
    private readonly ProblemList _problems;
    private readonly CancellationToken _cancellation;
    private readonly IdReader _ids;
    private readonly ImmutableArray<CheckedFile>.Builder _tables = ImmutableArray.CreateBuilder<CheckedFile>();
    private readonly List<InputFile> _files = [];
    private readonly HashSet<string> _notReadWhole = new(StringComparer.Ordinal);

    private MatchCheck(Comparison comparison)
    {
        _comparison = comparison;
        _setup = comparison.Setup;
        _problems = comparison.Watch.Problems;
        _cancellation = comparison.Watch.Cancellation;
        _ids = new IdReader(_setup.AsOf);
    }

    /// <summary>
    /// Checks config, rules, files, headers, the first rows of every table, what rules need, and permissions; then reads everything as
    /// a run does, because only the last row of a file shows whether it is whole. Writes nothing.
    /// </summary>
    /// <param name="config">The config, already read.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="clock">For today, where no as-of date is given.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CheckReport Execute(
        MatcherConfig config,
        RunOptions options,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var watch = Watch.Of(Silence.Progress, clock, cancellation);
        using var temporary = TemporaryFiles.OfSystem();
        return Comparison.Prepare(config, options, watch, temporary, isCheck: true) is { } comparison
            ? Execute(comparison, temporary)
            : new CheckReport([.. watch.Problems.All], []);
    }

    /// <summary>Checks a run that has been prepared.</summary>
    /// <param name="comparison">The run.</param>
    /// <param name="temporary">Where the kept pack is unpacked.</param>
    internal static CheckReport Execute(Comparison comparison, TemporaryFiles temporary) => new MatchCheck(comparison).Execute(temporary);

    private CheckReport Execute(TemporaryFiles temporary)
    {
        var config = _setup.Config;
        _setup.Scope.Selected.CheckParameters(config.Parameters, _setup.AsOf, _problems);
        PermissionsCheck.Check(_setup, _problems);
        PlacesCheck.Check(config, _setup.Scope.OutputFolder, new FolderPlace(), _problems);
        // Whether the ledger is the secret's cannot be asked without one.
        if (!ReferenceEquals(_setup.Secret, BureauSecret.None))
            CasesOfRules.Tell(_comparison, _setup.Pack, LedgerUse.Check);
        var roster = CheckRoster();
        _problems.AddRange(SourcesStage.NotThere(_setup)
            .Select(source => source.Failure!)
            .Where(failure => failure.Code != ProblemCode.SourceNotReceived));
        var databases = (_setup.Location as SourceLocations)?.Databases is { } location
            ? new ServerTableCheck(_setup, location, roster, _problems, _cancellation)
            : null;
        foreach (var input in config.Sources)
        {
            if (input.Table is null)
                CheckFiles(input);
            else if (databases is not null)
                CheckTable(input, databases);
        }

        if (roster is not null)
            WholeCheck.Check(_comparison, roster, _notReadWhole, _problems);
        var since = roster is null || ReferenceEquals(_setup.Secret, BureauSecret.None) ? null : PackCheck.Since(_comparison, temporary);
        ColumnsCheck.Check(_setup, _tables, _problems);
        _problems.AddRange(DeclaredColumns.Come(config, _setup.Catalogue, (source, column) =>
            _tables.Any(table => table.Source == source.Id && table.ColumnsFound.Contains(column.Name))));
        UnusedFiles.Check(config, _files, _problems);
        return new CheckReport([.. _problems.All], [.. _tables.Select(Shown)]) { Pack = since };
    }

    private CheckedFile Shown(CheckedFile file)
    {
        var mask = _comparison.Watch.Mask;
        return file with
        {
            File = mask.Of(file.File),
            Sheet = file.Sheet is null ? null : mask.Of(file.Sheet),
            ColumnsUnknown = [.. file.ColumnsUnknown.Select(mask.Of)],
        };
    }

    private RunRoster? CheckRoster()
    {
        var before = _problems.All.Count;
        foreach (var file in Find(_setup.Config.Roster))
            LookAt(file, _setup.Catalogue.Roster, input: null);
        if (_problems.All.Skip(before).Any(problem => problem.Severity == Severity.Error))
            return null;

        // A list of its own: what is wrong elsewhere is no reason not to read it.
        var own = new ProblemList();
        var roster = new Comparison(_setup, _comparison.Watch with { Problems = own }).ReadRoster(NoRejects.Sink);
        _problems.AddRange(own.All);
        return roster;
    }

    // Whoever waits for a server that does not answer waits once.
    private void CheckTable(SourceInput input, ServerTableCheck databases)
    {
        _cancellation.ThrowIfCancellationRequested();
        var table = databases.Check(input);
        if (table is not null)
            _tables.Add(table);
        if (table?.Server is not { IsReadWhole: true })
            _notReadWhole.Add(input.Id);
    }

    private void CheckFiles(SourceInput input)
    {
        var files = Find(input.Files);
        if (SourceAge.Fault(input, files, _setup.AsOf) is { } fault)
            _problems.Add(fault);
        var first = _tables.Count;
        foreach (var file in files)
            LookAt(file, _setup.Catalogue.Sources[input.Id], input);
        TellOfCopies(files, _setup.Catalogue.Sources[input.Id]);
        if (_tables.Count > first && _tables.Skip(first).All(table => table.Health is { Rows: 0 }))
            _problems.Add(SourceProblems.WithoutRows(new Place(_tables[first].File)));
    }

    // What is wrong with a file has been told when it was looked at.
    private void TellOfCopies(ImmutableArray<InputFile> files, SourceDefinition source)
    {
        if (files.Length > 1)
            IdenticalFiles.LeaveOut(
                [.. files.Select(file => OpenedFile.Open(file, source, _setup.Files, new ProblemList())).OfType<OpenedFile>()],
                _problems).ForEach(file => file.Dispose());
    }

    private ImmutableArray<InputFile> Find(InputFiles patterns)
    {
        var files = InputFileFinder.Find(_setup.Config.Folder, patterns, _problems);
        _files.AddRange(files);
        return files;
    }

    private void LookAt(InputFile file, SourceDefinition source, SourceInput? input)
    {
        _cancellation.ThrowIfCancellationRequested();
        var own = new ProblemList();
        using var opened = OpenedFile.Open(file, source, _setup.Files, own);
        // Whether all of its files are empty shows when the source is read.
        _problems.AddRange(own.All.Where(problem =>
            problem.Code != ProblemCode.FileEmpty || input is null || !(input.AllowsEmptyFiles || _setup.Scope.AcceptsDrop(input.Id))));
        foreach (var table in opened?.Tables ?? [])
        {
            var health = TableSurvey.Of(table, _ids, SurveyDepth.Check, _cancellation);
            _tables.Add(TableCheck.Describe(table, health));
            TableCheck.CheckHeader(table, _problems);
            if (health is null)
                continue;
            TableCheck.CheckValues(table, health, _problems);
            if (input is not null)
                TableCheck.CheckRejects(table, health, input, _problems);
        }
    }
}
