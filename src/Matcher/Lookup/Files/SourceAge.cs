using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Values;

namespace Matcher.Lookup.Files;

/// <summary>Whether a source is too old to say anything about today: last year's deaths say nothing about this year's.</summary>
internal static class SourceAge
{
    /// <summary>What is wrong with the age of a source that is in no file; null when nothing is, or nothing was asked.</summary>
    /// <param name="input">What the config allows, and of which day it is.</param>
    /// <param name="where">Its table.</param>
    /// <param name="asOf">基准日.</param>
    public static Problem? Fault(SourceInput input, Place where, DateOnly asOf) =>
        input.MaxAge is { } limit ? Fault(limit, where, input.Dated, asOf) : null;

    /// <summary>What is wrong with its age; null when nothing is, or nothing was asked.</summary>
    /// <param name="input">What the config allows.</param>
    /// <param name="files">Its files; the newest counts, because an export may come in parts month by month.</param>
    /// <param name="asOf">基准日.</param>
    public static Problem? Fault(SourceInput input, ImmutableArray<InputFile> files, DateOnly asOf)
    {
        if (input.MaxAge is not { } limit || files.IsEmpty)
            return null;
        var newest = files
            .Select(file => (file.Name, Date: input.Dated ?? ExportDate.Of(file.Name)))
            .OrderByDescending(file => file.Date ?? DateOnly.MinValue)
            .First();
        return Fault(limit, new Place(newest.Name), newest.Date, asOf);
    }

    private static Problem? Fault(Period limit, Place where, DateOnly? dated, DateOnly asOf) => dated switch
    {
        null => SourceProblems.AgeUnknown(where),
        { } date when limit.EndFrom(date) < asOf => SourceProblems.TooOld(where, date, limit.EndFrom(date), asOf),
        _ => null,
    };
}
