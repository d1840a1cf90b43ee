using System.Collections.Immutable;

namespace Matcher.Runs.HandingOut;

/// <summary>What was handed out.</summary>
/// <param name="Batch">批次; empty: there was nothing to hand out.</param>
/// <param name="Folder">Full path of the folder with the workbooks; empty: there was nothing to hand out.</param>
/// <param name="Action">Number of the action; null: there was nothing to hand out.</param>
/// <param name="Townships">By township, in the order of the lists.</param>
public sealed record LedgerHandedOut(string Batch, string Folder, long? Action, ImmutableArray<HandedOutCount> Townships)
{
    /// <summary>Cases in lists that are not handed out, of doubts about identity and of the roster's own data.</summary>
    public int OtherLists { get; init; }

    /// <summary>Cases whose line no list of a night has as the night wrote it.</summary>
    public int WithoutLine { get; init; }
}

/// <summary>What a township was given.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Waiting">How many still wait to be handed out.</param>
/// <param name="FirstDue">The earliest 整改期限; null: none.</param>
/// <param name="LastDue">The latest 整改期限; null: none.</param>
public sealed record HandedOutCount(string Township, int Cases, int Waiting, DateOnly? FirstDue, DateOnly? LastDue);
