using Matcher.Identity;

namespace Matcher.Roster.Reading;

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
