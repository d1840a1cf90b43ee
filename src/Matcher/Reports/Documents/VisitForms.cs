using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Matcher.Reports.Tables;
using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>
/// 入户核查表: one file a township, each household on pages of its own, village by village. What the program knows stands there; the rest
/// are the empty fields of the forms that counties use, and two people sign (民发〔2021〕57号第十六条). A Chinese form, like the lists: one
/// language, whatever the config's.
/// </summary>
internal static class VisitForms
{
    // Half points: people read it at a kitchen table.
    private const int TableSize = 20;

    /// <summary>Writes it.</summary>
    /// <param name="folder">Full path of the folder that it belongs to.</param>
    /// <param name="path">Path of the file in it, with <c>/</c>, without extension.</param>
    /// <param name="forms">The households of a township, in any order.</param>
    /// <param name="asOf">The day as which the roster and the leads stand.</param>
    /// <returns>The file; its rows are the households.</returns>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    public static WrittenList Write(string folder, string path, IEnumerable<VisitForm> forms, DateOnly asOf)
    {
        var all = VisitForm.InOrder(forms).ToImmutableArray();
        return WordFile.Write(folder, path, all.Length, Blocks(all, asOf), WordPage.Form, main =>
        {
            new WordStyles(TableSize).AddTo(main);
            WordPage.AddFormFooter(main);
        });
    }

    private static IEnumerable<OpenXmlElement> Blocks(ImmutableArray<VisitForm> forms, DateOnly asOf)
    {
        if (forms.IsEmpty)
            return [WordLine.Of(WordStyle.Flush, "没有需要入户核查的家庭。")];
        return forms.SelectMany((form, index) => new VisitFormPages(form, asOf).Blocks(isFirst: index == 0));
    }
}
