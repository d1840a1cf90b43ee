using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>
/// Reads the roster's files into memory. Everybody on it becomes a person, however damaged the number: who cannot be
/// compared must be said by name, not left out.
/// </summary>
internal sealed class RosterReader(SourceDefinition definition, IdReader ids, TownshipList townships, SharedFiles shared)
{
    private readonly RosterRows _rows = new(definition);
    private readonly ImmutableArray<RosterFile>.Builder _files = ImmutableArray.CreateBuilder<RosterFile>();
    private readonly ImmutableArray<RosterReject>.Builder _rejects = ImmutableArray.CreateBuilder<RosterReject>();

    /// <summary>What the bureau says of states that the roster gives.</summary>
    public ImmutableDictionary<string, StateAnswer> States { get; init; } = ImmutableDictionary<string, StateAnswer>.Empty;

    /// <summary>Whether a file may have nobody in it where others have people.</summary>
    public bool AllowsEmptyFiles { get; init; }

    /// <summary>How many parts of a text are read at the same time. Results do not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Bytes of such a part. Results do not depend on it.</summary>
    public long PartSize { get; init; } = CsvParts.DefaultSize;

    /// <summary>
    /// Told how far its files are. They are named where the config names them: who is on the roster, and perhaps in the name of a file
    /// that a pattern found, is not known yet.
    /// </summary>
    public Action<FileProgress> Report { get; init; } = _ => { };

    private PaidStates Paid => field ??= new PaidStates(States);

    private RosterBuilder Builder => field ??= new RosterBuilder(definition, townships, _rows);

    /// <summary>Reads them; null, with every problem, when a file cannot be used: half a roster is no roster.</summary>
    public RosterResult? Read(InputFiles files, string folder, ProblemList problems, CancellationToken cancellation)
    {
        var found = InputFileFinder.Find(folder, files, problems);
        var unread = new UnreadFiles(found.Select(file => Waiting(file, files)), Report);
        unread.Announce();
        var opened = IdenticalFiles.LeaveOut([.. found.Select(Open).OfType<OpenedFile>()], problems);
        var cut = ImmutableArray.CreateBuilder<Problem>();
        try
        {
            if (problems.HasErrors)
                return null;
            var after = opened.Sum(LengthOfTexts);
            foreach (var file in opened)
            {
                after -= LengthOfTexts(file);
                try
                {
                    var taking = Task.Run(() => file.Fingerprint(cancellation), cancellation);
                    var first = _files.Count;
                    cut.AddRange(file.Tables.Select(table => table.EndFault()).OfType<Problem>());
                    var told = new FileReport(file, Waiting(file.File, files), unread.Report);
                    foreach (var table in file.Tables)
                    {
                        told.Begin(table);
                        _files.Add(new RosterTable(table, _rows, Builder, ids, Paid, _rejects, problems)
                        {
                            Report = told.Report,
                            Parallelism = Parallelism,
                            PartSize = PartSize,
                            LengthAfter = after,
                        }.Read(cancellation));
                    }

                    var fingerprint = taking.GetAwaiter().GetResult();
                    told.Finish();
                    for (var i = first; i < _files.Count; i++)
                        _files[i] = _files[i] with { Fingerprint = fingerprint };
                    if (file.Fault(fingerprint) is { } fault)
                        problems.Add(fault);
                }
                catch (IOException error)
                {
                    problems.Add(DamagedFileException.ProblemOf(error, file.File));
                }
            }

            if (problems.HasErrors)
                return null;

            return new RosterResult(Builder.ToRoster(problems), _files.ToImmutable(), _rejects.ToImmutable())
            {
                CutFiles = cut.ToImmutable(),
                Doubts = [.. Doubts()],
            };
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
            unread.LeaveRest();
        }

        OpenedFile? Open(InputFile file)
        {
            unread.Report(Waiting(file, files) with { State = FileState.Opening });
            return OpenedFile.Open(file, definition, shared, problems);
        }
    }

    private static long LengthOfTexts(OpenedFile file) => file.Tables.Where(table => table.IsText).Sum(table => table.Length);

    private static FileProgress Waiting(InputFile file, InputFiles files)
    {
        var waiting = FileReport.Waiting(SourceDefinition.RosterId, file);
        return files.Patterns.Contains(file.Name, StringComparer.Ordinal)
            ? waiting
            : waiting with { File = $"{SourceDefinition.RosterId} ({file.Index + 1})" };
    }

    private IEnumerable<Problem> Doubts()
    {
        var sizes = new TableSizes(SourceDefinition.RosterId);
        foreach (var file in _files)
            sizes.Add(file.Where, file.Rows, file.LastRow, file.IsPromised);
        return sizes.Faults(AllowsEmptyFiles);
    }
}

/// <summary>The roster and how its files were read.</summary>
internal sealed record RosterResult(LoadedRoster Roster, ImmutableArray<RosterFile> Files, ImmutableArray<RosterReject> Rejects)
{
    /// <summary>Files that break off.</summary>
    public ImmutableArray<Problem> CutFiles { get; init; } = [];

    /// <summary>What else speaks against its being whole, unless it is known that it has so few people.</summary>
    public ImmutableArray<Problem> Doubts { get; init; } = [];
}
