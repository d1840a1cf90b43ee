using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Identity;

namespace Matcher.Runs.Explaining;

/// <summary>Masks the names and numbers of everybody whom an explanation is about, wherever in its text they stand.</summary>
internal sealed class Masking
{
    private readonly List<(string Text, string Masked)> _known;

    public Masking(Explanation explanation)
    {
        var rows = explanation.People
            .SelectMany(one => one.Sources.SelectMany(source => source.Rows).Select(row => row.Row).Append(one.Person?.Row))
            .Concat(explanation.People.SelectMany(one => one.OfOthers).Select(hit => hit.Hit.Finding.Person?.Row))
            .OfType<SourceRow>()
            .ToList();
        var names = rows.SelectMany(row => new[] { row.Value(ColumnRole.Name), row.Value(ColumnRole.HeadName) })
            .Concat(explanation.People.Select(one => one.Household?.HeadName))
            .Concat(explanation.People.SelectMany(one => one.OfOthers).Select(hit => hit.Hit.Finding.Person?.Name))
            .Select(name => (Text: name, Masked: IdMask.Name(name)));
        var numbers = rows.Select(row => row.Value(ColumnRole.IdNumber))
            .Concat(explanation.People.Select(one => one.Person?.RawId))
            .Select(number => (Text: number, Masked: IdMask.Number(number)));

        // The longest first: a short name may be part of a longer one.
        _known = [.. numbers.Concat(names)
            .Where(one => one.Text is { Length: > 1 })
            .Select(one => (one.Text!, one.Masked))
            .Distinct()
            .OrderByDescending(one => one.Item1.Length)];
    }

    /// <summary>The line, masked.</summary>
    public string Of(string line)
    {
        foreach (var (text, masked) in _known)
            line = line.Replace(text, masked, StringComparison.Ordinal);

        // What is left and looks like a number: that of somebody else, in a column that is no ID column.
        return IdMask.InText(line);
    }
}
