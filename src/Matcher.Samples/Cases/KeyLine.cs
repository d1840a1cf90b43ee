namespace Matcher.Samples.Cases;

/// <summary>One line of the key: one thing that was planted, and what is expected of it.</summary>
/// <param name="Case">What is to become of it.</param>
/// <param name="Rule">The rule it is about; empty for a row that is about none.</param>
/// <param name="Township">乡镇 of the list it belongs to; empty for a row that is about nobody who is known.</param>
/// <param name="Household">户编号; empty for people off the roster.</param>
/// <param name="Name">姓名 as the roster writes it; for others as the source does.</param>
/// <param name="IdNumber">
/// The true number; for a roster number that cannot be read the text on the roster, for a reject the text in the source.
/// </param>
/// <param name="Source">The source it is planted in; empty for the roster alone.</param>
/// <param name="Note">
/// <c>key=value</c> pairs with semicolons between: grade, level, exemption, reason, identity, what.
/// </param>
internal sealed record KeyLine(
    CaseKind Case,
    string Rule,
    string Township,
    string Household,
    string Name,
    string IdNumber,
    string Source,
    string Note);
