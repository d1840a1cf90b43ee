using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>What the config says of the roster, as it is read.</summary>
/// <param name="Files">Its files.</param>
/// <param name="States">Whether people are paid, by the word for their state.</param>
/// <param name="MaxDrop">Share (0 to 1) by which its people may have become fewer.</param>
/// <param name="AllowsEmptyFiles">Whether one of its files may have nobody in it.</param>
internal sealed record RosterInput(InputFiles Files, ImmutableDictionary<string, StateAnswer> States, double MaxDrop,
    bool AllowsEmptyFiles);
