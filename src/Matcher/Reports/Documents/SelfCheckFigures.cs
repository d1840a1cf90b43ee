using System.Collections.Immutable;
using Matcher.Catalogue.Config;

namespace Matcher.Reports.Documents;

/// <summary>
/// Everything that the 自查自纠报告 of a township, or the county's summary, has from the program. What is not here, the report leaves for
/// people to write. Each figure has a key, and stands under it in the file (<see cref="All"/>).
/// </summary>
internal sealed record SelfCheckFigures
{
    /// <summary>县: whom townships report to.</summary>
    public required string County { get; init; }

    /// <summary>乡镇; null for the county's summary.</summary>
    public required string? Township { get; init; }

    /// <summary>The day of the report: cases stand as they do at its end.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The county's own notice; where it names no document, the report leaves a place for it.</summary>
    public required CountyNotice Notice { get; init; }

    /// <summary>在保: households and people on the roster of the last run.</summary>
    public required SplitCount OnRoster { get; init; }

    /// <summary>
    /// 已比对: of these the people about whom every source could be asked, and households with at least one of them. Not those whose
    /// number is damaged, nor those of whom the bureau has not said whether they are still paid.
    /// </summary>
    public required SplitCount Compared { get; init; }

    /// <summary>村（社区）: different ones that the roster names.</summary>
    public required long Villages { get; init; }

    /// <summary>月保障金: what the roster gives a month, added up; null where it gives none.</summary>
    public required decimal? MonthlyAmount { get; init; }

    /// <summary>The sources of the last run, in the order of the lists.</summary>
    public required ImmutableArray<ComparedSource> Sources { get; init; }

    /// <summary>Active rules that ran in the last run.</summary>
    public required long RulesRun { get; init; }

    /// <summary>Titles of the active rules that did not run in it.</summary>
    public required ImmutableArray<string> RulesNotRun { get; init; }

    /// <summary>比对次数: runs in the ledger up to the day of the report, without those that were withdrawn.</summary>
    public required long Runs { get; init; }

    /// <summary>As-of date of the first of them; null where there is none.</summary>
    public required DateOnly? FirstRun { get; init; }

    /// <summary>As-of date of the last of them.</summary>
    public required DateOnly? LastRun { get; init; }

    /// <summary>交办批次: hand-outs in which the township had at least one case; for the county all of them.</summary>
    public required long Batches { get; init; }

    /// <summary>All cases of 疑点清单.</summary>
    public required CaseFigures Cases { get; init; }

    /// <summary>The same by rule: every active rule of 疑点清单 that ran, whether it found anything or not.</summary>
    public required ImmutableArray<CheckFigures> Checks { get; init; }

    /// <summary>The same by township, in the official order; empty in a township's report.</summary>
    public required ImmutableArray<TownshipFigures> Townships { get; init; }

    /// <summary>漏保线索: people who may be entitled and do not stand on the roster. They are in none of the figures above.</summary>
    public required CaseFigures Missed { get; init; }

    /// <summary>The confirmed cases of 疑点清单 by the reason of their verdict, those that somebody gave alone.</summary>
    public required ImmutableArray<ReasonFigures> Reasons { get; init; }

    /// <summary>What agencies were asked to put right.</summary>
    public required CorrectionFigures Corrections { get; init; }

    /// <summary>涉及金额(估算) of the confirmed cases, as the lists estimate it, added up; null where none has an estimate.</summary>
    public required decimal? Estimated { get; init; }

    /// <summary>What townships themselves reported as the amount, added up; null where none did. Never the same as the estimate.</summary>
    public required decimal? Reported { get; init; }

    /// <summary>The latest due date of the open cases; null where none has one.</summary>
    public required DateOnly? LastDue { get; init; }

    /// <summary>Every figure of the report. Each stands in it at least once, and no other figure has a key.</summary>
    public IEnumerable<DocumentFigure> All =>
    [
        .. OnRoster.Figures("roster"),
        .. Compared.Figures("compared"),
        DocumentFigure.Share("compared.share.households", Compared.Total.Households, OnRoster.Total.Households),
        DocumentFigure.Share("compared.share.people", Compared.Total.People, OnRoster.Total.People),
        DocumentFigure.Of("villages", Villages),
        .. MonthlyAmount is { } monthly ? new[] { DocumentFigure.Money("monthly", monthly) } : [],
        DocumentFigure.Of("sources", Sources.Count(source => source.WhyNot is null)),
        .. Sources.Where(source => source.WhyNot is null).Select(source => DocumentFigure.Of(source.Key, source.Rows)),
        DocumentFigure.Of("rules_run", RulesRun),
        DocumentFigure.Of("rules_not_run", RulesNotRun.Length),
        DocumentFigure.Of("runs", Runs),
        DocumentFigure.Of("batches", Batches),
        .. Cases.Figures(""),
        .. Checks.SelectMany(check => check.Figures).DistinctBy(figure => figure.Key),
        .. Townships.SelectMany(township => township.Figures),
        .. Missed.Found.Figures("missed.found"),
        .. Missed.Confirmed.Figures("missed.confirmed"),
        .. Missed.Open.Figures("missed.open"),
        .. Reasons.SelectMany(reason => reason.Cases.Figures(reason.Key)),
        .. Corrections.Figures,
        .. Estimated is { } estimated ? new[] { DocumentFigure.Money("estimated", estimated) } : [],
        .. Reported is { } reported ? new[] { DocumentFigure.Money("reported", reported) } : [],
    ];
}
