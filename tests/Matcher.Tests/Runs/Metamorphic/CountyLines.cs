using System.Collections.Immutable;

namespace Matcher.Runs.Metamorphic;

/// <summary>What a run says, without what must follow the files: names of files, rows, the order of lines.</summary>
/// <param name="Leads">疑点, 漏保, and what rules put on the lists of doubtful identity and of data quality.</param>
/// <param name="Unchecked">未比对: people, and rows off the roster.</param>
/// <param name="Doubts">身份存疑 of the engine itself.</param>
internal sealed record CountyLines(ImmutableArray<LeadLine> Leads, ImmutableArray<OtherLine> Unchecked, ImmutableArray<OtherLine> Doubts)
{
    /// <summary>Numbers of the leads of a rule.</summary>
    public SortedSet<string> Numbers(string rule) =>
        new(Leads.Where(lead => lead.Rule == rule).Select(lead => lead.Number), StringComparer.Ordinal);

    /// <summary>Only the lines that a test asks for.</summary>
    public CountyLines Where(Func<LeadLine, bool> leads, Func<OtherLine, bool> others) =>
        new([.. Leads.Where(leads)], [.. Unchecked.Where(others)], [.. Doubts.Where(others)]);

    /// <summary>Asserts that another run says the same.</summary>
    public void AssertSame(CountyLines other, string what)
    {
        using (Assert.EnterMultipleScope())
        {
            Compare(Leads, other.Leads, $"{what}: leads");
            Compare(Unchecked, other.Unchecked, $"{what}: not checked");
            Compare(Doubts, other.Doubts, $"{what}: doubtful identity");
        }
    }

    private static void Compare<T>(ImmutableArray<T> before, ImmutableArray<T> after, string what)
        where T : notnull
    {
        var counts = before.CountBy(line => line).ToDictionary();
        foreach (var (line, count) in after.CountBy(line => line))
            counts[line] = counts.GetValueOrDefault(line) - count;
        var differences = counts.Where(line => line.Value != 0)
            .Select(line => $"{(line.Value > 0 ? "only before" : "only after")}: {line.Key}")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.That(differences, Is.Empty, () => $"{what}\n{string.Join('\n', differences)}");
    }
}

/// <summary>A lead, with everything that a reader of it sees.</summary>
internal sealed record LeadLine(string Number, string Rule, string Household, string Name, string Id, string Person, string Weight,
    string Says, string Estimate, string Evidence);

/// <summary>A line of 未比对 or 身份存疑.</summary>
internal sealed record OtherLine(string About, string Household, string Name, string Id, string Why);
