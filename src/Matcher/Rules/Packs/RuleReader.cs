using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Identity;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;
using Matcher.Rules.Reading;

namespace Matcher.Rules.Packs;

/// <summary>Reads one rule file: what it is, why, on what basis, what exactly, what does not count, what to do.</summary>
/// <param name="kinds">The kinds that it may be of.</param>
/// <param name="catalogue">The sources' columns.</param>
/// <param name="notice">The county's own notice; null where no config is at hand.</param>
/// <param name="problems">Takes what is wrong with this file.</param>
internal sealed class RuleReader(RuleKinds kinds, SourceCatalogue catalogue, CountyNotice? notice, ProblemList problems)
{
    private static readonly string[] WordsForNone = ["none", "no", "n/a", "-", "无", "没有", "暂无"];

    /// <summary>Reads a rule; null where its kind or source is unknown, so that nothing else in it can be checked.</summary>
    /// <param name="fileName">Without extension: the id must be the same.</param>
    /// <param name="hash">SHA-256 of the file.</param>
    /// <param name="map">The file.</param>
    public Rule? Read(string fileName, string hash, MapReader map)
    {
        if (map.Required("id") is { } id && id.Text != fileName)
            problems.Add(YamlProblems.IdNotFileName(id.Where, id.Text, fileName));
        var kind = map.Choice("kind", kinds.ByWord, kinds.Default);
        var source = Source(kind, map);
        if (kind.Source == SourceNeed.Required && source is null)
            return null;
        var form = kind.Read(new KindContext(map, source, catalogue));
        var falsePositives = FalsePositives(map);
        LookAtHistory(map);
        var body = new RuleBodyReader(form, kind, source, catalogue, map).Read(falsePositives);
        var basis = new BasisReader(notice, map);
        var rule = new Rule
        {
            Id = fileName,
            Title = map.Required("title")?.Text ?? "",
            Kind = kind.Word,
            Status = RequiredChoice(map, "status", RuleWords.Status),
            Why = map.Required("why")?.Text ?? "",
            Basis = basis.Read(),
            NoticeParts = basis.NoticeParts,
            List = map.Choice("list", RuleWords.Lists, kind.List),
            Focus = [.. map.TextList("focus")],
            Level = RequiredChoice(map, "level", RuleWords.Levels),
            Grades = Grades(map),
            Sources = [.. form.Sources.Select(read => read.Id), .. source is null ? [] : new[] { source.Id }],
            Action = map.Required("action")?.Text ?? "",
            Due = DueReader.Read(map),
            ReopensOn = [.. body.ReopensOn.Concat(form.FurtherReopensOn).Select(field => field.Name).Distinct(StringComparer.Ordinal)],
            Replaced = Replaced(fileName, map),
            IdentityWas = body.IdentityWas is { } was ? [.. was.Select(field => field.Name)] : null,
            Hash = hash,
            Check = form.Make(body),
        };
        map.Finish();
        return rule;
    }

    private SourceDefinition? Source(RuleKind kind, MapReader map)
    {
        return kind.Source switch
        {
            SourceNeed.None => null, // Finish says that the key does not belong here.
            SourceNeed.Optional => SourceName.Read(map.Scalar("source"), catalogue, problems),
            _ => SourceName.Read(map.Required("source"), catalogue, problems),
        };
    }

    private static ImmutableArray<MatchGrade> Grades(MapReader map)
    {
        if (map.Node("grades") is null)
            return [MatchGrade.A, MatchGrade.B];
        var grades = new SortedSet<MatchGrade>();
        foreach (var scalar in map.Scalars("grades"))
        {
            if (RuleWords.Grades.TryGetValue(scalar.Text, out var grade))
                grades.Add(grade);
            else
                map.BadValue(scalar, "grades", RuleWords.Grades.Keys);
        }

        return [.. grades];
    }

    // "None" would be wrong in every case: what looks certain in the file may be somebody else's mistake.
    private string FalsePositives(MapReader map)
    {
        if (map.Required("false_positives") is not { } scalar)
            return "";
        if (WordsForNone.Contains(scalar.Text.Trim().TrimEnd('。', '.'), StringComparer.OrdinalIgnoreCase))
            problems.Add(RuleReadingProblems.FalsePositivesNone(scalar.Where));
        return scalar.Text;
    }

    // The history is for whoever opens the file; a rule whose changes have no date has none.
    private void LookAtHistory(MapReader map)
    {
        if (map.Node("changed") is null)
            problems.Add(YamlProblems.MissingKey(map.Where, "changed"));
        foreach (var line in map.Scalars("changed").Where(line => !BeginsWithDate(line.Text)))
            problems.Add(RuleReadingProblems.ChangeWithoutDate(line.Where, line.Text));
    }

    private static bool BeginsWithDate(string line) =>
        DateOnly.TryParseExact(line.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static RuleReference? Replaced(string fileName, MapReader map)
    {
        if (map.Scalar("replaces") is not { } scalar)
            return null;
        if (scalar.Text == fileName)
            map.Problems.Add(RuleReadingProblems.ReplacesItself(scalar.Where));
        return new RuleReference(scalar.Text, scalar.Where);
    }

    private static T RequiredChoice<T>(MapReader map, string key, IReadOnlyDictionary<string, T> words)
    {
        var first = words.Values.First();
        return map.Required(key) is null ? first : map.Choice(key, words, first);
    }
}
