using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Lookup.Keys;
using Matcher.Matches;
using Matcher.Roster;

namespace Matcher.Lookup.Assembling;

/// <summary>
/// People whose number is damaged on the roster and who were found by two valid numbers in one source. Each may be sure enough by
/// itself, but at most one number is theirs, and nothing says which: all those rows are doubtful.
/// </summary>
/// <param name="ids">Reads numbers.</param>
internal sealed class NumberConflicts(IdReader ids)
{
    private readonly Dictionary<PersonIndex, List<FoundRow>> _byPerson = [];

    /// <summary>Takes a row by which somebody was found.</summary>
    /// <param name="person">The person.</param>
    /// <param name="row">The row, whose number is valid.</param>
    /// <param name="file">0-based place of its table among those of the source.</param>
    /// <param name="otherwise">What becomes of the row when it is in conflict.</param>
    public void Add(PersonIndex person, SourceRow row, int file, Reject otherwise)
    {
        if (RowNumber.Of(row, ids) is not { } number)
            return;
        if (!_byPerson.TryGetValue(person, out var rows))
            _byPerson.Add(person, rows = []);
        rows.Add(new FoundRow(person, number, row.Place, file, otherwise));
    }

    /// <summary>The rows in conflict, in the order of files and rows.</summary>
    public ImmutableArray<FoundRow> Find() =>
    [
        .. _byPerson.Values
            .Where(rows => rows.Exists(row => row.Number != rows[0].Number))
            .SelectMany(rows => rows)
            .OrderBy(row => row.File)
            .ThenBy(row => row.Place.Row),
    ];
}

/// <summary>A row by which somebody with a damaged number on the roster was found.</summary>
/// <param name="Person">Who was found.</param>
/// <param name="Number">The number in the row.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="File">0-based place of its table among those of the source.</param>
/// <param name="Otherwise">What becomes of it in conflict.</param>
internal readonly record struct FoundRow(PersonIndex Person, IdNumber Number, RowPlace Place, int File, Reject Otherwise);
