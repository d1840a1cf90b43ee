using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Inspection.Guessing;

namespace Matcher.Setup.Writing;

/// <summary>The texts of a working folder, in one language.</summary>
internal sealed class SetupTexts(CultureInfo language)
{
    /// <summary>The language.</summary>
    public CultureInfo Language => language;

    /// <summary>The text of a key, without its <c>Setup</c>, filled in.</summary>
    public string Of(string key, params object[] values) => string.Format(language, Texts.Of($"Setup{key}", language), values);

    /// <summary>The sources that something may be.</summary>
    public string Candidates(IEnumerable<RankedSource> sources) =>
        Listed(sources.Select(one => Of("Candidate", one.Title, one.Id, one.Found, one.Of)));

    /// <summary>Words one after the other, the first few of them.</summary>
    public string Listed(IEnumerable<string> words, int most = int.MaxValue)
    {
        var all = words.ToList();
        var shown = string.Join(Of("Comma"), all.Take(most));
        return all.Count > most ? Of("AndMore", shown, all.Count) : shown;
    }
}
