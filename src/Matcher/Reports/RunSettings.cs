using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.RunFacts;

namespace Matcher.Reports;

/// <summary>
/// What a run went by beside data and rules, for whoever asks later whether it still holds. The bureau's secret is not in it, in any form.
/// </summary>
/// <param name="ConfigSha256">SHA-256 of the config file, lower-case hex.</param>
/// <param name="Descriptions">The descriptions of sources and roster, the bureau's own beside the pack's.</param>
/// <param name="Parameters">The parameters of the rules in clear, by name.</param>
internal sealed record RunSettings(string ConfigSha256, ImmutableArray<RunSettings.Description> Descriptions,
    ImmutableArray<RunSettings.Parameter> Parameters)
{
    /// <summary>The rule pack; null in the files of versions that did not say so.</summary>
    public UsedPack? Pack { get; init; }

    /// <summary>Those of a run.</summary>
    public static RunSettings Of(RunScope scope) => new(
        scope.Config.Sha256,
        [.. scope.Catalogue.Files.Select(file => new Description(file.Name, file.IsOwn, file.Sha256))],
        [
            .. scope.Config.Parameters.Values.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                .Select(parameter => new Parameter(parameter.Name, [.. parameter.Values.Select(Value.Of)])),
        ])
    {
        Pack = scope.UsedPack,
    };

    /// <summary>One description.</summary>
    /// <param name="File">Its file, without the folder.</param>
    /// <param name="IsOwn">Whether it is the bureau's own; else the pack's.</param>
    /// <param name="Sha256">SHA-256 of the file, lower-case hex.</param>
    internal sealed record Description(string File, bool IsOwn, string Sha256);

    /// <summary>A parameter, as the config gives it.</summary>
    internal sealed record Parameter(string Name, ImmutableArray<Value> Values)
    {
        /// <summary>In one text, so that two can be compared.</summary>
        public string InWords => string.Join('\n', Values.Select(value => $"{value.From:yyyy-MM-dd} {string.Join('\t', value.Items)}"));
    }

    /// <summary>One value of it.</summary>
    /// <param name="From">The first day it holds; null: always.</param>
    /// <param name="Items">One item, or those of a list.</param>
    /// <param name="Basis">The document that sets it, where the config names one.</param>
    internal sealed record Value(DateOnly? From, ImmutableArray<string> Items, string? Basis)
    {
        /// <summary>Of the config.</summary>
        public static Value Of(DatedValue value) => new(value.From, value.Items, value.Basis);
    }
}
