using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;

namespace Matcher.Runs.Checking;

/// <summary>Says which rules read columns that the files do not have.</summary>
internal static class ColumnsCheck
{
    /// <summary>Checks active and trial rules; of sources without a usable file something else has been said.</summary>
    public static void Check(RunSetup setup, IReadOnlyCollection<CheckedFile> files, ProblemList problems)
    {
        var open = new List<(SourceDefinition Source, ColumnDefinition Column, Rule Rule)>();
        foreach (var rule in setup.Scope.Selected.Rules.Where(rule => rule.Status is RuleStatus.Active or RuleStatus.Trial))
        {
            foreach (var columns in RuleColumns.Of(rule, setup.Catalogue.Roster))
            {
                ImmutableArray<CheckedFile> own = [.. files.Where(file => file.Source == columns.Source.Id)];
                if (own.IsEmpty)
                    continue;
                foreach (var column in columns.Needed.Where(column => !column.IsNotReceived))
                    CheckNeeded(rule, columns.Source, column, own, problems);
                open.AddRange(columns.Used
                    .Where(column => !column.IsNotReceived && !own.Any(file => Has(file, column)))
                    .Select(column => (columns.Source, column, rule)));
            }
        }

        foreach (var group in open.GroupBy(one => (one.Source.Id, one.Column.Name)))
        {
            var (source, column, _) = group.First();
            var rules = group.Select(one => one.Rule.Id);
            problems.Add(CheckProblems.ColumnUsed(new Place(Column: column.Name), column.Name, source.Title, rules));
        }
    }

    private static void CheckNeeded(Rule rule, SourceDefinition source, ColumnDefinition column, ImmutableArray<CheckedFile> files,
        ProblemList problems)
    {
        var where = new Place($"{rule.Id}.yaml", Column: column.Name);
        var without = files.Where(file => !Has(file, column)).ToList();
        if (without.Count == files.Length)
            problems.Add(RuleRunProblems.ColumnAbsent(where, column.Name, source.Title));
        else if (without.Count > 0)
            problems.Add(CheckProblems.ColumnPartly(where, column.Name, without.Select(file => file.File)));
    }

    // What the roster's shape or the name of its file gives (乡镇 aside) has no column of its own.
    private static bool Has(CheckedFile file, ColumnDefinition column) =>
        file.ColumnsFound.Contains(column.Name)
            || column.Role is ColumnRole.Category or ColumnRole.Relation or ColumnRole.Name or ColumnRole.IdNumber;
}
