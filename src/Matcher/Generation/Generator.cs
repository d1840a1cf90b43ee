namespace Matcher.Generation;

/// <summary>
/// Makes a county: a roster, every source, a config, a secret, and a key file that says what was planted. Synthetic
/// people only: their numbers use area codes 1499xx, which were never assigned.
/// </summary>
public static class Generator
{
    /// <summary>Writes everything into the options' folder.</summary>
    public static GeneratedSummary Generate(GenerateOptions options, CancellationToken cancellation) =>
        throw new NotSupportedException();
}

/// <summary>What was made.</summary>
/// <param name="People">People on the roster.</param>
/// <param name="Households">Households on the roster.</param>
/// <param name="Rows">Rows over all sources.</param>
/// <param name="Planted">Planted cases in the key file.</param>
/// <param name="ConfigFile">Full path of the config that runs it.</param>
public sealed record GeneratedSummary(int People, int Households, long Rows, int Planted, string ConfigFile);
