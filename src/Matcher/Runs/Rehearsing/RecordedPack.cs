using Matcher.Catalogue.Config;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Temporary;
using Matcher.RunFacts;

namespace Matcher.Runs.Rehearsing;

/// <summary>The pack that the last recorded night went by, as the ledger keeps it, unpacked and read anew.</summary>
/// <param name="AsOf">The night.</param>
/// <param name="Config">The config of today, with that pack.</param>
/// <param name="Texts">Its texts.</param>
internal sealed record RecordedPack(DateOnly AsOf, MatcherConfig Config, PackTexts Texts)
{
    /// <summary>Finds and unpacks it; null where no night is recorded, or an older program recorded it, or the pack is the same.</summary>
    /// <param name="comparison">The run of today.</param>
    /// <param name="use">What the ledger is asked for.</param>
    /// <param name="temporary">Where it is unpacked.</param>
    /// <param name="evenIfSame">Whether it is wanted where it is the same, too.</param>
    /// <exception cref="IOException">It cannot be unpacked.</exception>
    public static RecordedPack? Find(Comparison comparison, LedgerUse use, TemporaryFiles temporary, bool evenIfSame)
    {
        using var ledger = comparison.LookAtLedger(use);
        KeptPack? kept;
        try
        {
            kept = ledger?.LastPack();
        }
        catch (LedgerException error)
        {
            comparison.Watch.Problems.Add(error.Problem);
            return null;
        }

        if (kept is null || (!evenIfSame && kept.Sha256 == comparison.Setup.Scope.Texts.Sha256))
            return null;
        var texts = PackTexts.Unpack(kept.Content);
        var folder = Path.Combine(temporary.Folder, "pack");
        texts.WriteTo(folder);
        return new RecordedPack(kept.AsOf, In(folder, comparison.Setup.Config, kept.AsOf), texts);
    }

    /// <summary>Reads it with this program; null, with the problems, where that cannot be done.</summary>
    /// <param name="options">What the command line says.</param>
    /// <param name="watch">Who looks on.</param>
    /// <param name="temporary">Where archives are unpacked.</param>
    public RunSetup? Read(RunOptions options, Watch watch, TemporaryFiles temporary) =>
        RunSetup.Prepare(Config, options with { Rules = [] }, watch.Clock, temporary, watch.Problems);

    private static MatcherConfig In(string folder, MatcherConfig config, DateOnly night)
    {
        return config with
        {
            RulesFolder = Path.Combine(folder, PackTexts.Rules),
            RulesShownAs = $"{IsoDate.Write(night)}/{PackTexts.Rules}",
            LocalRulesFolder = IfThere(ConfigLoader.UsualLocalRules),
            LocalSourcesFolder = IfThere(ConfigLoader.UsualLocalSources),
            LocalVerdictsFile = IfThere(ConfigLoader.UsualLocalVerdicts),
        };

        string? IfThere(string name) => Path.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : null;
    }
}
