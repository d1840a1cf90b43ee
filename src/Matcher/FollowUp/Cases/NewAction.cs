using System.Collections.Immutable;

namespace Matcher.FollowUp.Cases;

/// <summary>Something that somebody wants to do to the ledger: all of it is recorded, or nothing.</summary>
/// <param name="Kind">What.</param>
/// <param name="Day">The day on which it counts.</param>
/// <param name="Done">When.</param>
/// <param name="By">Who.</param>
internal sealed record NewAction(ActionKind Kind, DateOnly Day, DateTimeOffset Done, string By)
{
    /// <summary>The files that it comes with, or writes.</summary>
    public ImmutableArray<ActionFile> Files { get; init; } = [];

    /// <summary>What it does to cases, in order.</summary>
    public ImmutableArray<NewEvent> Events { get; init; } = [];

    /// <summary>The action that it takes back; null: none.</summary>
    public long? Undoes { get; init; }

    /// <summary>Full path of the folder that it writes; empty: none.</summary>
    public string Folder { get; init; } = "";
}

/// <summary>What an action does to one case.</summary>
/// <param name="Case">The case, as it was when this was decided.</param>
/// <param name="Details">What.</param>
internal sealed record NewEvent(Case Case, CaseEventDetails Details)
{
    /// <summary>Index of the file that says it among the action's; null: none.</summary>
    public int? File { get; init; }

    /// <summary>The sheet; null: none.</summary>
    public string? Sheet { get; init; }

    /// <summary>Number of the row, as Excel shows it; null: none.</summary>
    public long? Row { get; init; }
}
