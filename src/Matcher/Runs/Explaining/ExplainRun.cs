using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Foundation.Temporary;
using Matcher.Identity;
using Matcher.Matches;
using Matcher.RunFacts;

namespace Matcher.Runs.Explaining;

/// <summary>Explains a hit or a person, from the files as they are now. Writes nothing.</summary>
public static class ExplainRun
{
    /// <summary>Goes the way of a run, up to the hits, and writes down the steps of one person.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">What the command line says over and above it.</param>
    /// <param name="typed">疑点编号, or an ID number as the roster has it.</param>
    /// <param name="progress">Told how it is getting on.</param>
    /// <param name="clock">For today, where no as-of date is given.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ExplainReport Execute(
        MatcherConfig config,
        RunOptions options,
        string typed,
        IRunProgress progress,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var watch = Watch.Of(progress, clock, cancellation);
        Explanation? explanation = null;
        try
        {
            explanation = Explain(config, options, typed, watch);
        }
        catch (LedgerException error)
        {
            watch.Problems.Add(error.Problem);
        }

        return new ExplainReport(explanation, [.. watch.Problems.All]);
    }

    private static Explanation? Explain(MatcherConfig config, RunOptions options, string typed, Watch watch)
    {
        using var temporary = TemporaryFiles.OfSystem();
        if (Comparison.Prepare(config, options, watch, temporary) is not { Setup: var setup })
            return null;
        var comparison = new Comparison(setup.AsRecorded(), watch);
        using var ledger = comparison.LookAtLedger(LedgerUse.Explain);
        if (ledger is null || comparison.ReadRoster(NoRejects.Sink) is not { } roster)
            return null;

        var question = Question.Read(typed, new IdReader(comparison.Setup.AsOf));
        var wanted = Wanted(question, roster, comparison.Setup);
        var sources = comparison.ReadSources(roster, wanted, NoRejects.Sink);
        if (ledger.TryListings(watch.Problems) is not { } listings)
            return null;

        var run = comparison.FindHits(wanted.Runner, roster, sources, listings);
        var history = ledger.Compare(run);
        var known = question.HitNumber is { } number ? ledger.Find(number) : null;
        var asked = Asked.Of(question, history, known, comparison.Setup.Secret);
        if (!asked.IsEmpty)
            return Explain(asked, history);
        watch.Problems.Add(WhyNotFound(typed, question, known));
        return null;
    }

    // Every match, to say why no rule wanted it; rows of somebody off the roster only where they were asked about.
    private static WantedRows Wanted(Question question, RunRoster roster, RunSetup setup)
    {
        var wanted = WantedRows.Of(setup).AndEveryMatch();
        return question.Number is not { } number || roster.Roster.People.Any(person => person.Number == number)
            ? wanted
            : wanted with { Demands = wanted.Demands.AndAbout(number) };
    }

    private static Problem WhyNotFound(string typed, Question question, KnownHit? known) => known is null
        ? ExplainProblems.Unknown(Place.Nowhere, question.HitNumber ?? IdMask.Number(typed))
        : ExplainProblems.PersonGone(Place.Nowhere, known.Number, known.Rule, known.Township, known.HouseholdNumber);

    private static Explanation Explain(Asked asked, HitHistory history)
    {
        var explainer = new PersonExplainer(history);
        return new Explanation
        {
            AsOf = history.Run.Scope.AsOf,
            HitNumber = asked.HitNumber,
            Pack = history.Run.Scope.UsedPack,
            Since = InputsSince.Of(history.Run.Scope, history.Run.Files),
            People = asked.People.IsEmpty
                ? [explainer.Explain(asked.Rows, asked.RuleId)]
                : [.. asked.People.Select(person => explainer.Explain(person, asked.RuleId))],
        };
    }
}

/// <summary>What came of explaining.</summary>
/// <param name="Explanation">The explanation; null when config or roster cannot be used, or nobody was found.</param>
/// <param name="Problems">Every problem.</param>
public sealed record ExplainReport(Explanation? Explanation, ImmutableArray<Problem> Problems);
