using Matcher.Values;

namespace Matcher.Roster.Reading;

/// <summary>单人保: of several people of one household on the roster, the one with a share of the allowance is covered.</summary>
internal static class SinglePersonCover
{
    /// <summary>What a roster says under 保障方式.</summary>
    public const string Form = "单人保";

    /// <summary>Whether a member's own share is more than nothing.</summary>
    /// <param name="share">月保障金 as written.</param>
    public static bool Draws(string? share) => NumberField.Read(share) is { State: FieldState.Read, Value: > 0 };

    /// <summary>Whether a member is covered.</summary>
    /// <param name="draws">Whether this one has a share.</param>
    /// <param name="drawing">How many of the household have one: with none or several the roster does not say who is meant.</param>
    public static Coverage Of(bool draws, int drawing) => drawing != 1 ? Coverage.Unsaid : draws ? Coverage.Covered : Coverage.OtherMember;
}
