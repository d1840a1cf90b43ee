namespace Matcher.Roster.Shapes;

/// <summary>Takes a cell apart that holds several people, as lists made by hand do, one line a family.</summary>
internal static class SharedCell
{
    // Shorter than this is no number: 15 digits are the oldest.
    private const int ShortestNumber = 15;

    private static readonly char[] Between = [' ', '\u3000', '\u00A0', '\t', '\r', '\n', '、', '，', ',', '；', ';', '/', '|'];

    /// <summary>The people of a name cell and a number cell; one where they hold one.</summary>
    /// <param name="names">The name cell.</param>
    /// <param name="numbers">The number cell.</param>
    /// <param name="isSplit">False where there are several numbers, and not as many names: then the cells stay as they are.</param>
    public static IReadOnlyList<(string Name, string Id)> Split(string names, string numbers, out bool isSplit)
    {
        isSplit = true;
        var ids = numbers.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length < 2 || ids.Any(id => id.Length < ShortestNumber))
            return [(names, numbers)];
        var people = names.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        isSplit = people.Length == ids.Length;
        return isSplit ? [.. people.Zip(ids)] : [(names, numbers)];
    }
}
