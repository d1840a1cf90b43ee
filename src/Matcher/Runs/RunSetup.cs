using Matcher.Catalogue.Calendar;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Catalogue.Verdicts;
using Matcher.Formats.Calendar;
using Matcher.Formats.Csv;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;
using Matcher.Foundation.Yaml;
using Matcher.Hits;
using Matcher.Lookup.Databases;
using Matcher.Lookup.Files;
using Matcher.Lookup.Locations;
using Matcher.Reports.Publishing;
using Matcher.Reports;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.RunFacts;

namespace Matcher.Runs;

/// <summary>What a run needs to know before it reads any data: what it is about, the secret, and where the rows are.</summary>
/// <param name="Scope">What the run is about: the day, the sources' descriptions and the rules.</param>
/// <param name="Secret">The bureau's secret, which keys 疑点编号.</param>
/// <param name="Files">Opens the files of roster and sources.</param>
internal sealed record RunSetup(RunScope Scope, BureauSecret Secret, SharedFiles Files)
{
    /// <summary>The config.</summary>
    public MatcherConfig Config => Scope.Config;

    /// <summary>What the command line says over and above it.</summary>
    public RunOptions Options => Scope.Options;

    /// <summary>基准日.</summary>
    public DateOnly AsOf => Scope.AsOf;

    /// <summary>The day on which it runs, by this machine's clock.</summary>
    public DateOnly Today { get; private init; }

    /// <summary>Whether nobody named the as-of date, so that it is <see cref="Today"/>.</summary>
    public bool IsDayOfClock => Options.AsOf is null && Config.AsOf is null;

    /// <summary>What the exports look like.</summary>
    public SourceCatalogue Catalogue => Scope.Catalogue;

    /// <summary>Every rule.</summary>
    public RulePack Pack => Scope.Pack;

    /// <summary>The county's official townships.</summary>
    public TownshipList Townships { get; } = new(Scope.Config.County, Scope.Config.Groups);

    /// <summary>The reasons that verdicts may have.</summary>
    public VerdictReasons Reasons { get; private init; } = VerdictReasons.None;

    /// <summary>Which days count where a time is given in working days.</summary>
    public WorkingDays WorkingDays { get; private init; } = WorkingDays.OfWeeks;

    /// <summary>Where the rows of the sources are.</summary>
    public ISourceLocation Location { get; init; } = new SourceLocations(
        new FileLocation(Scope.Config.Folder, Files, Scope.AsOf)
        {
            Parallelism = Scope.Options.Parallelism,
            PartSize = Scope.Options.PartSize ?? CsvParts.DefaultSize,
        },
        new DatabaseLocation(Scope.Config.Databases, Scope.AsOf, KnownServers.Of));

    /// <summary>The same, with what was accepted in the night whose data are looked at again.</summary>
    public RunSetup AsRecorded()
    {
        var result = Path.Combine(Scope.OutputFolder, RunFolderNames.Day(AsOf, ResultKind.Whole));
        return this with { Scope = Scope with { AcceptedBefore = RunJson.Read(result)?.AcceptedDrops ?? [] } };
    }

    /// <summary>Prepares it; null, with every problem of config and rules, when something is wrong.</summary>
    /// <param name="config">The config.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="clock">For the day, where nobody names one, and for waits.</param>
    /// <param name="temporary">Where archives are unpacked.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="isCheck">Whether to go on without a secret that can be used, which is told all the same.</param>
    public static RunSetup? Prepare(
        MatcherConfig config, RunOptions options, TimeProvider clock, TemporaryFiles temporary, ProblemList problems,
        bool isCheck = false)
    {
        var started = clock.GetUtcNow();
        var own = new ProblemList();
        var shown = config.RulesShownFrom(config.Folder);
        var catalogue = SourceCatalogue.Load(config.RulesFolder, shown, own, LocalSources.Of(config.LocalSourcesFolder, config.Folder));
        if (catalogue is not null)
            catalogue = DeclaredColumns.Mark(config, catalogue, own);
        var pack = catalogue is null ? null : LoadPack(config, shown, options.Kinds, catalogue, own);
        if (catalogue is not null)
            CheckSources(config, catalogue, own);
        pack?.CheckNotice(config.Notice, own);
        if (pack is not null)
            CheckChoices(config, options, pack, own);
        var reasons = VerdictFile.Load(config.RulesFolder, shown, config.LocalVerdictsFile,
            ConfigLoader.UsualLocalVerdicts, own);
        var files = new SharedFiles(clock) { Temporary = temporary };
        var workingDays = new CalendarReader(files, own).Read(config.Folder, config.FollowUp.Calendar);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var asOf = options.AsOf ?? config.AsOf ?? today;
        if (pack is not null && workingDays is not null)
            CheckCalendar(config, pack, workingDays, asOf, own);
        var mayGoOn = !own.HasErrors;
        var secret = BureauSecret.Load(config.SecretFile, InputFileFinder.NameOf(config.Folder, config.SecretFile), own)
            ?? (isCheck ? BureauSecret.None : null);
        problems.AddRange(own.All);
        if (!mayGoOn || catalogue is null || pack is null || secret is null || reasons is null || workingDays is null)
            return null;
        var scope = new RunScope
        {
            Config = config,
            Options = options,
            AsOf = asOf,
            Started = started,
            Catalogue = catalogue,
            Pack = pack,
            Texts = PackTexts.Of(config),
        };
        return new RunSetup(scope, secret, files) { Today = today, Reasons = reasons, WorkingDays = workingDays };
    }

    private static RulePack? LoadPack(MatcherConfig config, string shown, RuleKinds kinds, SourceCatalogue catalogue,
        ProblemList problems)
    {
        var files = PackFiles.Open(config.RulesFolder, shown, LocalRules.Of(config.LocalRulesFolder, config.Folder), problems);
        return RulePack.Load(files, kinds, catalogue, config.Notice, problems);
    }

    // The longest time that a rule gives says how far the calendar must go.
    private static void CheckCalendar(MatcherConfig config, RulePack pack, WorkingDays days, DateOnly asOf, ProblemList problems)
    {
        var longest = pack.Rules.Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial)
            .Select(rule => rule.Due)
            .Where(due => due is { AreWorkingDays: true })
            .Max(due => due?.Days);
        if (longest is not { } most)
            return;
        var where = new Place(config.FollowUp.Calendar.Patterns.FirstOrDefault());
        problems.AddRange(days.UnknownYears(asOf, days.DueDate(asOf, most, areWorkingDays: true))
            .Select(year => CalendarProblems.YearUnknown(where, year)));
    }

    private static void CheckSources(MatcherConfig config, SourceCatalogue catalogue, ProblemList problems)
    {
        var file = Path.GetFileName(config.Path);
        foreach (var source in config.Sources)
        {
            if (!catalogue.Sources.ContainsKey(source.Id))
                problems.Add(ConfigProblems.UnknownSource(source.Where, source.Id, Hint(source.Id, catalogue.Sources.Keys)));
            if (config.NotReceived.Contains(source.Id))
                problems.Add(ConfigProblems.SourceTwice(source.Where, source.Id));
        }

        foreach (var id in config.NotReceived.Where(id => !catalogue.Sources.ContainsKey(id)))
            problems.Add(ConfigProblems.UnknownSource(new Place(file), id, Hint(id, catalogue.Sources.Keys)));
    }

    private static void CheckChoices(MatcherConfig config, RunOptions options, RulePack pack, ProblemList problems)
    {
        var dropping = config.Sources.Select(source => source.Id).Prepend(SourceDefinition.RosterId).ToList();
        foreach (var id in options.AcceptDrop.Where(id => !dropping.Contains(id)))
            problems.Add(OptionProblems.UnknownDrop(Place.Nowhere, id, Hint(id, dropping)));
        var rules = pack.Rules.Select(rule => rule.Id).ToList();
        foreach (var id in options.Rules.Where(id => !rules.Contains(id)))
            problems.Add(OptionProblems.UnknownRule(Place.Nowhere, id, Hint(id, rules)));
        foreach (var rule in pack.Rules
            .Where(rule => options.Rules.Contains(rule.Id) && rule.Status is (RuleStatus.Draft or RuleStatus.Retired)))
            problems.Add(OptionProblems.RuleNotInForce(Place.Nowhere, rule.Id));
        var townships = config.Groups.SelectMany(group => group.Townships).ToList();
        foreach (var name in options.Townships.Where(name => !townships.Contains(name)))
            problems.Add(OptionProblems.UnknownTownship(Place.Nowhere, name, Hint(name, townships)));
    }

    private static ProblemArgument.Hint Hint(string word, IEnumerable<string> known) =>
        Suggestion.Hint(word, [.. known.Order(StringComparer.Ordinal)]);
}
