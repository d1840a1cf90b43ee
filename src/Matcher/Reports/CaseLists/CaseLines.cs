using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.CaseLists;

/// <summary>The cases of a run, as lines of lists: with tonight's hit, or at least the person, where there is one.</summary>
internal sealed class CaseLines
{
    private readonly RunResult _run;
    private readonly RunLines _lines;

    /// <summary>Prepares them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lines">Its hits, as lines.</param>
    public CaseLines(RunResult run, RunLines lines)
    {
        _run = run;
        _lines = lines;
        Wanted = [.. run.History.Book.All.Where(known => lines.Scope.CoversTownship(known.Case.Township))];
        Rules = lines.Scope.Pack.Rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        Confirmed = Of(known => Confirmation.Of(known.Case) is not null);
        var rows = new CorrectedRows(lines.Scope.Catalogue);
        Requests = CorrectionLine.InOrder(Of(known => known.Case.Correction is not null).SelectMany(line =>
                rows.Of(line.Hit?.Finding, line.Rule).Select(row => new CorrectionLine(line, line.Case.Correction!, row.Source, row.Row))))
            .ToLookup(line => CorrectedRows.AgencyOf(line.Source), StringComparer.Ordinal);
    }

    /// <summary>Every case of the townships of which the run writes lists.</summary>
    public ImmutableArray<KnownCase> Wanted { get; }

    /// <summary>The rules of the pack, by id.</summary>
    public FrozenDictionary<string, Rule> Rules { get; }

    /// <summary>The confirmed ones, in the order of the lists.</summary>
    public ImmutableArray<CaseLine> Confirmed { get; }

    /// <summary>更正单: what agencies were asked to correct, by agency and each in order.</summary>
    public ILookup<string, CorrectionLine> Requests { get; }

    /// <summary>整改期限 of a case; null: none.</summary>
    public DateOnly? DueOf(KnownCase known) => CaseDue.Of(known.Case, Rules.GetValueOrDefault(known.Rule), _run.WorkingDays);

    private ImmutableArray<CaseLine> Of(Func<KnownCase, bool> isWanted)
    {
        var cases = Wanted.Where(isWanted).ToList();
        if (cases.Count == 0)
            return [];
        var numbers = cases.Select(known => known.Number).ToHashSet(StringComparer.Ordinal);
        var hits = _lines.Hits.Where(hit => hit.Case is not null && numbers.Contains(hit.Tracked.Hit.Number))
            .ToDictionary(hit => hit.Tracked.Hit.Number, StringComparer.Ordinal);
        // Whoever is not found tonight may be on the roster all the same; a case knows people by their keys alone.
        var people = GonePeople.Of(_run.Secret, _lines.Roster,
        [
            .. cases.Where(known => !hits.ContainsKey(known.Number))
                .Select(known => new GonePerson(known.PersonKey, known.Case.Township, known.Case.HouseholdNumber)),
        ]);
        return
        [
            .. CaseLine.InOrder(cases.Select(known =>
                Line(known, hits.GetValueOrDefault(known.Number), people.GetValueOrDefault(known.PersonKey)))),
        ];
    }

    private CaseLine Line(KnownCase known, HitLine? hit, Person? missing)
    {
        var rule = Rules.GetValueOrDefault(known.Rule);
        var person = hit?.Finding.Person ?? missing;
        return new CaseLine(known, _lines.Townships.Of(known.Case.Township))
        {
            Rule = rule,
            Hit = hit,
            Person = person,
            Household = person is null ? null : _lines.Roster.HouseholdOf(person),
            Due = DueOf(known),
        };
    }
}
