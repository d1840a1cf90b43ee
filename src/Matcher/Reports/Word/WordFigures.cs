using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Matcher.Reports.Word;

/// <summary>Reads the figures of a document back from the file, by their bookmarks.</summary>
internal static class WordFigures
{
    /// <summary>
    /// By the name of its bookmark (<see cref="WordMarks.NameOf"/>), each text that stands in the document for a figure: as many as it
    /// stands there times.
    /// </summary>
    /// <param name="path">Full path of the document.</param>
    public static ImmutableDictionary<string, ImmutableArray<string>> Read(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var found = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var open = new Dictionary<string, (string Name, StringBuilder Text)>(StringComparer.Ordinal);
        foreach (var element in document.MainDocumentPart!.Document!.Body!.Descendants())
        {
            if (element is BookmarkStart { Id.Value: { } id, Name.Value: { } name })
            {
                open.Add(id, (WordMarks.FirstOf(name), new StringBuilder()));
            }
            else if (element is BookmarkEnd { Id.Value: { } ended } && open.Remove(ended, out var one))
            {
                found[one.Name] = [.. found.GetValueOrDefault(one.Name, []), one.Text.ToString()];
            }
            else if (element is Text text)
            {
                foreach (var (_, inside) in open.Values)
                    inside.Append(text.Text);
            }
        }

        return found.ToImmutableDictionary();
    }
}
