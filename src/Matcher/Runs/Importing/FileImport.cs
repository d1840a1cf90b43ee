using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Lines;

namespace Matcher.Runs.Importing;

/// <summary>What becomes of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Township">乡镇 that it is of; null: its lines say.</param>
/// <param name="Decisions">What becomes of its lines.</param>
internal sealed record FileImport(ReturnedFile File, string? Township, ImmutableArray<LineDecision> Decisions)
{
    /// <summary>The action that took the file in before; null: none did.</summary>
    public LedgerAction? Earlier { get; init; }

    /// <summary>Whether nothing of it could be read.</summary>
    public bool IsUnreadable => File.Told.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Lines and rows that were refused; of a file that cannot be read, the file.</summary>
    public long Refused => IsUnreadable ? 1 : Count(LedgerLineFate.Refused) + File.Sheets.Sum(sheet => sheet.RefusedRows);

    /// <summary>How many lines have a fate.</summary>
    public long Count(LedgerLineFate fate) => Decisions.Count(one => one.Fate == fate);

    /// <summary>The file as one of which nothing is taken.</summary>
    public FileImport HeldBack() => this with
    {
        Decisions =
        [
            .. Decisions.Select(one => one.Fate == LedgerLineFate.Landed
                ? one with { Fate = LedgerLineFate.HeldBack, After = null, Details = null }
                : one),
        ],
    };

    /// <summary>What is told of the file as a whole, and of its sheets.</summary>
    public IEnumerable<Problem> OfFile()
    {
        var where = new Place(File.Name);
        foreach (var problem in File.Told.Concat(File.Sheets.SelectMany(sheet => sheet.Told)))
            yield return problem;
        if (Earlier is { } earlier)
            yield return ImportProblems.FileKnown(where, earlier.Id, earlier.Day);
        if (Count(LedgerLineFate.HeldBack) is > 0 and var held)
            yield return ImportProblems.FileHeldBack(where, Refused, held);
    }

    /// <summary>As it is told.</summary>
    public LedgerImportedFile Told => new(File.Name, Township ?? "", Count(LedgerLineFate.Landed), Count(LedgerLineFate.Known),
        Count(LedgerLineFate.Unread), Refused, Count(LedgerLineFate.HeldBack));
}
