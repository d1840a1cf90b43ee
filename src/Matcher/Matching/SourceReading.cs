using System.Collections.Immutable;
using Matcher.Inputs;
using Matcher.Problems;
using Matcher.Sources;

namespace Matcher.Matching;

/// <summary>Puts the parts of a source's files together again, in order, as if one reader had read them.</summary>
internal sealed class SourceReading(SourceDefinition source, double maxRejects, MatchingContext context, IRejectSink rejects)
{
    private readonly ImmutableArray<Match>.Builder _matches = ImmutableArray.CreateBuilder<Match>();
    private readonly ImmutableArray<SourceRow>.Builder _outsiders = ImmutableArray.CreateBuilder<SourceRow>();
    private readonly ImmutableArray<FileTally>.Builder _files = ImmutableArray.CreateBuilder<FileTally>();
    private Problem? _failure;
    private FileTally? _file;
    private long _record;

    /// <summary>The equation of each file that was read.</summary>
    public ImmutableArray<FileTally> Files => _files.ToImmutable();

    /// <summary>The source cannot be used.</summary>
    public void Fail(Problem failure) => _failure ??= failure;

    /// <summary>Begins a file.</summary>
    public void Begin(OpenedFile file)
    {
        _record = 0;
        _file = new FileTally(source.Id, file.File.Name, file.Shape.Encoding.Name, file.Length, "", 0, 0, 0, 0);
    }

    /// <summary>Adds the next part of the file.</summary>
    public void Add(OpenedFile file, PartResult part)
    {
        foreach (var match in part.Matches)
            _matches.Add(new Match(context.Roster.People[match.Person], Row(file, match.Row), match.Grade, match.Names, match.IdClass));
        foreach (var outsider in part.Outsiders)
            _outsiders.Add(Row(file, outsider));
        foreach (var reject in part.Rejects)
            rejects.Add(new Reject(source.Id, file.Table.PlaceOf(_record + reject.Record), reject.Column, reject.Reason, file.Table.Header, reject.Cells));
        _record += part.Records;
        _file = _file! with
        {
            Rows = _file.Rows + part.Rows,
            Matched = _file.Matched + part.Matched,
            NotOnRoster = _file.NotOnRoster + part.NotOnRoster,
            Rejected = _file.Rejected + part.Rejects.Count,
        };
    }

    /// <summary>Ends the file.</summary>
    public void End(OpenedFile file, FileFingerprint fingerprint)
    {
        var tally = _file! with { Bytes = fingerprint.Bytes, Sha256 = fingerprint.Sha256 };
        if (!tally.Balances)
            throw new InvalidOperationException($"The rows of {tally.File} do not add up.");
        _files.Add(tally);
        if (file.HasChanged)
            Fail(Problem.Error(ProblemCode.FileChangedWhileRead, new Place(file.File.Name)));
    }

    /// <summary>Everything the source gave. Matches are ordered by person, then file and row.</summary>
    public SourceMatches ToMatches()
    {
        var rows = _files.Sum(file => file.Rows);
        var rejected = _files.Sum(file => file.Rejected);
        if (rejected > rows * maxRejects)
        {
            Fail(Problem.Error(
                ProblemCode.TooManyRejects,
                new Place(source.Id),
                rejected.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
                rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
                maxRejects.ToString("P0", System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new SourceMatches(
            source,
            _failure,
            [.. _matches
                .OrderBy(match => match.Person.Index)
                .ThenBy(match => match.Row.Place.FileIndex)
                .ThenBy(match => match.Row.Place.Row)],
            _outsiders.ToImmutable());
    }

    private SourceRow Row(OpenedFile file, PartRow row) =>
        new(source, file.Table.PlaceOf(_record + row.Record), row.Values);
}
