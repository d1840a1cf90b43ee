using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Inspection;
using Matcher.Inspection.Surveying;
using Matcher.Matches;

namespace Matcher.Runs.Checking;

/// <summary>Says what is wrong with one table, by its header and its first rows.</summary>
internal static class TableCheck
{
    private const int LongestCode = 2;

    /// <summary>Describes it for the report.</summary>
    public static CheckedFile Describe(ReadableTable table, TableHealth? health)
    {
        var mapping = table.Layout.Mapping;
        return new CheckedFile(
            mapping.Source.Id,
            table.Layout.Place.Name,
            table.Layout.Place.Part,
            table.Format,
            table.DelimiterName,
            [.. mapping.Source.Columns.Where(column => mapping.Fields[column.Index] >= 0).Select(column => column.Name)],
            mapping.Unknown)
        {
            Health = health,
        };
    }

    /// <summary>Headers that resemble a column which the table does not have.</summary>
    public static void CheckHeader(ReadableTable table, ProblemList problems)
    {
        var mapping = table.Layout.Mapping;
        var where = table.Layout.Place.Where;
        foreach (var (header, column) in mapping.Unknown.Zip(TableDescription.Meant(mapping)))
        {
            if (column is { } meant)
                problems.Add(CheckProblems.HeaderResembles(where with { Column = header }, meant, mapping.Source.Id));
        }
    }

    /// <summary>Dates, amounts and codes that cannot be used.</summary>
    public static void CheckValues(ReadableTable table, TableHealth health, ProblemList problems)
    {
        foreach (var column in health.Columns)
        {
            var where = table.Layout.Place.Under(column.Header);
            if (column.UnreadableExamples is [var value, ..])
                problems.Add(CheckProblems.Unreadable(At(where, value), column.Unreadable, column.Filled,
                    column.Type == ColumnType.Date ? ValueKind.Date : ValueKind.Number, value.Text));
            var definition = table.Layout.Mapping.Source.Column(column.Column)!;
            if (SurveyedWords.Unknown(table.Layout, column) is { } unknown)
                problems.Add(unknown);
            var codes = column.UnknownCodeExamples.Where(example => example.Text.Length <= LongestCode
                && example.Text.All(char.IsAsciiLetterOrDigit)).ToList();
            if (definition.Meanings is null && codes is [var code, ..])
                problems.Add(CheckProblems.UnknownCodes(At(where, code),
                    codes.Select(example => example.Text), table.Layout.Mapping.Source.Id));
        }
    }

    private static Place At(Place column, ValueExample example) =>
        example.FirstKey is { } key ? column with { Key = key } : column with { Row = example.FirstRow };

    /// <summary>Whether so many of its rows would be rejected that the source fails; certain only where the whole table was read.</summary>
    public static void CheckRejects(ReadableTable table, TableHealth health, SourceInput input, ProblemList problems)
    {
        var rejects = health.Misfits + health.Unusable;
        var seen = health.Ids.Where(count => count.Class is not (IdClass.Valid or IdClass.Legacy or IdClass.LookAlike))
            .Select(count => (count.Class, count.Count));
        if (NumberHealth.Fault(table.Layout.Place.Where, health.Numbers, seen) is { } notComparable)
        {
            problems.Add(notComparable);
            return;
        }

        if (health.Rows == 0 || (double)rejects / health.Rows <= input.MaxRejects)
            return;
        problems.Add(CheckProblems.ManyRejects(table.Layout.Place.Where, health.IsWhole, rejects,
            health.Rows, input.MaxRejects));
    }
}
