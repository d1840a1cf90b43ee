using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Catalogue.Verdicts;

/// <summary>
/// Reads <c>verdicts.yaml</c> of the rule pack and over it the bureau's own file. That adds reasons; under a code of the pack it changes
/// what it says of that reason and leaves the rest, so that a new pack can be put over the old one.
/// </summary>
internal static class VerdictFile
{
    /// <summary>The pack's file, without extension: no rule.</summary>
    public const string Name = "verdicts";

    private const string FileName = Name + ".yaml";

    /// <summary>Reads both; null, with every problem, when one is wrong. A pack may have none.</summary>
    /// <param name="rulesFolder">Full path of the rule pack.</param>
    /// <param name="shownFolder">The folder as messages show it.</param>
    /// <param name="ownFile">Full path of the bureau's own file; null where it has none.</param>
    /// <param name="shownOwn">That file as messages show it.</param>
    /// <param name="problems">Takes what is wrong, with lines.</param>
    public static VerdictReasons? Load(string rulesFolder, string shownFolder, string? ownFile, string shownOwn, ProblemList problems)
    {
        var own = new ProblemList();
        var reasons = new List<VerdictReason>();
        var pack = Path.Combine(rulesFolder, FileName);
        if (File.Exists(pack))
            Read(pack, $"{shownFolder}/{FileName}", isOwn: false, reasons, own);
        if (ownFile is not null)
            Read(ownFile, shownOwn, isOwn: true, reasons, own);
        CheckTexts(reasons, own);
        problems.AddRange(own.All.InFileOrder());
        return own.HasErrors ? null : new VerdictReasons([.. reasons]);
    }

    private static void Read(string path, string shownAs, bool isOwn, List<VerdictReason> reasons, ProblemList problems)
    {
        if (YamlFile.Read(path, shownAs, problems) is not { } root || MapReader.Open(root, shownAs, problems) is not { } map)
            return;
        if (map.Node("reasons") is null)
            problems.Add(YamlProblems.MissingKey(map.Where, "reasons"));
        foreach (var entry in map.EntriesOf("reasons"))
        {
            if (MapReader.Open(entry.Value, entry.Key.Text, problems) is not { } reason)
                continue;
            var known = reasons.FindIndex(one => one.Code == entry.Key.Text);
            var read = VerdictReasonReader.Read(entry.Key, reason, known < 0 ? null : reasons[known]);
            if (isOwn)
                read = read with { OwnAt = entry.Key.Where };
            if (known < 0)
                reasons.Add(read);
            else
                reasons[known] = read;
        }

        map.Finish();
    }

    // Whoever writes a text must be understood one way.
    private static void CheckTexts(List<VerdictReason> reasons, ProblemList problems)
    {
        var first = new Dictionary<string, VerdictReason>(StringComparer.Ordinal);
        foreach (var reason in reasons)
        {
            var other = VerdictReasons.KeysOf(reason)
                .Where(key => key.Length > 0 && !first.TryAdd(key, reason))
                .Select(key => first[key])
                .FirstOrDefault();
            if (other is not null)
                problems.Add(VerdictProblems.TextTwice(reason.Where, reason.Text, other.Code));
        }
    }
}
