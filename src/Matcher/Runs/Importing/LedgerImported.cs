using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Runs.Desk;

namespace Matcher.Runs.Importing;

/// <summary>What came of taking files in.</summary>
/// <param name="Action">Number of the action; null: nothing was recorded.</param>
/// <param name="IsPreview">Whether it only tells what would be.</param>
/// <param name="ResultFile">Full path of the file that says of each line what became of it; null: there was nothing to say.</param>
/// <param name="Files">The files.</param>
/// <param name="Lines">Their lines.</param>
/// <param name="Balance">What it changed, or would, in the number of open cases.</param>
public sealed record LedgerImported(
    long? Action,
    bool IsPreview,
    string? ResultFile,
    ImmutableArray<LedgerImportedFile> Files,
    ImmutableArray<LedgerImportedLine> Lines,
    LedgerBalance Balance);

/// <summary>A file that was taken in, or not.</summary>
/// <param name="Name">Its path, as it is shown.</param>
/// <param name="Township">乡镇 that it is of, by its name or folder; empty: its lines say.</param>
/// <param name="Landed">Lines that were taken.</param>
/// <param name="Known">Lines that say what is known already, or nothing that is recorded.</param>
/// <param name="Unread">Lines that came back without an answer.</param>
/// <param name="Refused">Lines and rows that were refused.</param>
/// <param name="HeldBack">Lines that could be taken and were not, because others of the file were refused.</param>
public sealed record LedgerImportedFile(
    string Name, string Township, long Landed, long Known, long Unread, long Refused, long HeldBack);

/// <summary>A line, and what became of it.</summary>
/// <param name="File">Its file.</param>
/// <param name="Sheet">Its sheet; null in a file without sheets.</param>
/// <param name="Row">Number of the row, as Excel shows it.</param>
/// <param name="Number">疑点编号; empty where nobody can say which is meant.</param>
/// <param name="Says">What it says: the verdict, the state, the opinion.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">办理状态 before; empty where there is no such case.</param>
/// <param name="After">办理状态 after; empty where it did not change.</param>
/// <param name="Told">What is told of it.</param>
public sealed record LedgerImportedLine(
    string File, string? Sheet, long? Row, string Number, string Says, LedgerLineFate Fate, string Before, string After,
    ImmutableArray<Problem> Told);

/// <summary>What becomes of a line that came back.</summary>
public enum LedgerLineFate
{
    /// <summary>It was taken.</summary>
    Landed,

    /// <summary>It says what is known already, or nothing that is recorded.</summary>
    Known,

    /// <summary>It came back without an answer.</summary>
    Unread,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It could be taken and was not, because others of its file were refused.</summary>
    HeldBack,
}
