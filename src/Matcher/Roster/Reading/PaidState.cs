using Matcher.Catalogue.Config;

namespace Matcher.Roster.Reading;

/// <summary>A state that is not plainly that of somebody who is paid.</summary>
/// <param name="Word">The word for it.</param>
/// <param name="Answer">The bureau's answer; null: it has not given one.</param>
internal sealed record PaidState(string Word, StateAnswer? Answer);
