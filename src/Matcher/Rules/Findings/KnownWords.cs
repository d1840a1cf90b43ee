using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Findings;

/// <summary>Whether a source has said anything in a column: one that speaks only in words that nobody knows has said nothing.</summary>
internal static class KnownWords
{
    /// <summary>Whether some row of the field's source, or of the roster, has a word that a meaning has.</summary>
    /// <param name="field">A field with meanings.</param>
    /// <param name="source">Its source; null for the roster.</param>
    /// <param name="roster">The roster.</param>
    public static bool AreIn(FieldOrigin field, SourceMatches? source, LoadedRoster roster) => field switch
    {
        { Column: null } => true,
        { IsOnRoster: true } => roster.People.Any(person =>
            person[field.Column.Index] is { } text && field.Column.Meanings!.Of(text).HasKnown),
        _ => source?.Seen.Words.HasKnown(field.Column.Index) ?? true,
    };

    /// <summary>What is told where there is none.</summary>
    public static Problem Missing(FieldOrigin field, SourceDefinition source) =>
        RuleRunProblems.WordsAllUnknown(new Place(Column: field.Name), field.Name, source.Title, source.Id);
}
