using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Roster;

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

    private PaidStates Paid => field ??= new PaidStates(States);

    private RosterBuilder Builder => field ??= new RosterBuilder(definition, townships, _rows);

    /// <summary>Reads them; null, with every problem, when a file cannot be used: half a roster is no roster.</summary>
    public RosterResult? Read(InputFiles files, string folder, ProblemList problems, CancellationToken cancellation)
    {
        var opened = IdenticalFiles.LeaveOut(
            [.. InputFileFinder.Find(folder, files, problems)
                .Select(file => OpenedFile.Open(file, definition, shared, problems))
                .OfType<OpenedFile>()],
            problems);
        try
        {
            if (problems.HasErrors)
                return null;
            foreach (var file in opened)
            {
                try
                {
                    var taking = Task.Run(() => file.Fingerprint(cancellation), cancellation);
                    var first = _files.Count;
                    foreach (var table in file.Tables)
                        _files.Add(new RosterTable(table, _rows, Builder, ids, Paid, _rejects, problems).Read(cancellation));
                    var fingerprint = taking.GetAwaiter().GetResult();
                    for (var i = first; i < _files.Count; i++)
                        _files[i] = _files[i] with { Fingerprint = fingerprint };
                    if (file.Fault(fingerprint) is { } fault)
                        problems.Add(fault);
                }
                catch (IOException error)
                {
                    problems.Add(DamagedFileException.ProblemOf(error, file.File.Name));
                }
            }

            if (problems.HasErrors)
                return null;

            return new RosterResult(Builder.ToRoster(problems), _files.ToImmutable(), _rejects.ToImmutable());
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }
    }
}

/// <summary>A roster row's ID field, read.</summary>
/// <param name="Raw">As written; null where it is written as the 18 characters of <paramref name="Number"/>.</param>
/// <param name="Class">What it is.</param>
/// <param name="Number">The number, or null.</param>
/// <param name="OtherDocument">Another document, cleaned, or null.</param>
internal readonly record struct RosterId(string? Raw, IdClass Class, IdNumber? Number, string? OtherDocument)
{
    /// <summary>Whether it is a valid number, written plainly.</summary>
    public bool IsPlain => Raw is null;

    /// <summary>A valid number, written plainly.</summary>
    public static RosterId Plain(IdNumber number) => new(null, IdClass.Valid, number, null);
}

/// <summary>What one roster file gave; of the rows some were left out because the bureau said so.</summary>
internal sealed record RosterFile(string Name, string? Sheet, string Format, FileFingerprint Fingerprint, long Rows, long Taken,
    long Skipped, long Notes);

/// <summary>A roster row that could not be cut into fields.</summary>
internal sealed record RosterReject(RowPlace Place, ProblemCode Reason, ImmutableArray<string> Header, ImmutableArray<string> Cells);

/// <summary>The roster and how its files were read.</summary>
internal sealed record RosterResult(LoadedRoster Roster, ImmutableArray<RosterFile> Files, ImmutableArray<RosterReject> Rejects);
