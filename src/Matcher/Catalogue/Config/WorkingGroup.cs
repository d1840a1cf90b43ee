using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>工作组: the townships one working group of the bureau supervises.</summary>
/// <param name="Name">第一组.</param>
/// <param name="Townships">In the official order.</param>
public sealed record WorkingGroup(string Name, ImmutableArray<string> Townships);
