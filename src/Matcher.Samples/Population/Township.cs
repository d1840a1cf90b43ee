using System.Collections.Immutable;

namespace Matcher.Samples.Population;

/// <summary>A township of the generated county.</summary>
/// <param name="Index">0-based place in the official order.</param>
/// <param name="Group">The working group that supervises it.</param>
/// <param name="Name">Its name.</param>
/// <param name="AreaCode">The area code of its people's numbers: 1499xx, never assigned.</param>
/// <param name="Villages">Made-up villages.</param>
/// <param name="Communities">Made-up urban communities; none in a 乡.</param>
internal sealed record Township(
    int Index,
    string Group,
    string Name,
    int AreaCode,
    ImmutableArray<string> Villages,
    ImmutableArray<string> Communities);
