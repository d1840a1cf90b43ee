using System.Collections.Immutable;

namespace Matcher.Runs.Desk;

/// <summary>A case with its whole history, as it may be shown.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="RuleTitle">What people call it; empty where the pack no longer has it.</param>
/// <param name="State">办理状态.</param>
/// <param name="IsFound">Whether the data say it, as of the last night that looked.</param>
/// <param name="Township">乡镇 it is in.</param>
/// <param name="HouseholdNumber">户编号 it is in; empty for somebody off the roster.</param>
/// <param name="FirstFound">首次发现日期.</param>
/// <param name="Due">整改期限; null: none, or nothing is to be done.</param>
/// <param name="IsCountys">Whether it is the county's to find out: the township could not, twice.</param>
/// <param name="History">What happened, in order.</param>
public sealed record LedgerCase(
    string Number,
    string Rule,
    string RuleTitle,
    string State,
    bool IsFound,
    string Township,
    string HouseholdNumber,
    DateOnly FirstFound,
    DateOnly? Due,
    bool IsCountys,
    ImmutableArray<LedgerStep> History)
{
    /// <summary>What the evidence said when the case was closed, and when it was opened again for that, column by column.</summary>
    public ImmutableArray<LedgerDifference> Changed { get; init; } = [];
}

/// <summary>Something that happened to a case.</summary>
/// <param name="Day">基准日 of a night, or the day on which it was recorded.</param>
/// <param name="Kind"><c>found</c> and <c>gone</c> of nights; of people what they did, as the ledger calls it.</param>
/// <param name="Action">The action; null: a night.</param>
/// <param name="By">Who recorded it; empty: a night.</param>
/// <param name="File">The file that says it; null: none.</param>
/// <param name="Sheet">The sheet; null: none.</param>
/// <param name="Row">Number of the row, as Excel shows it; null: none.</param>
/// <param name="Fields">What was said with it: header and text.</param>
/// <param name="State">办理状态 after it; empty where it did not change.</param>
/// <param name="Standing">What became of it.</param>
public sealed record LedgerStep(
    DateOnly Day,
    string Kind,
    long? Action,
    string By,
    string? File,
    string? Sheet,
    long? Row,
    ImmutableArray<KeyValuePair<string, string>> Fields,
    string State,
    LedgerStanding Standing);

/// <summary>Whether something that was recorded still counts.</summary>
public enum LedgerStanding
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>A later action took it back.</summary>
    TakenBack,

    /// <summary>A later verdict took its place.</summary>
    Replaced,

    /// <summary>What it rested on was taken back.</summary>
    WithoutEffect,
}

/// <summary>A column of the evidence that says something else.</summary>
/// <param name="Column">The column.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
public sealed record LedgerDifference(string Column, string Before, string After);
