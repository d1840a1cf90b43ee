using System.Collections.Immutable;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;
using Matcher.Rules.Model;

namespace Matcher.Reports.Workbooks.Looks;

/// <summary>Which look a column, and a cell in it, has.</summary>
internal static class CellLooks
{
    /// <summary>The longest text that every spreadsheet shows in a cell of the format "text".</summary>
    public const int LongestInTextFormat = 255;

    private static readonly ImmutableDictionary<string, CellLook> Levels = new Dictionary<string, CellLook>(StringComparer.Ordinal)
    {
        [Words.Of(Level.High)] = CellLook.HighLevel,
        [Words.Of(Level.Medium)] = CellLook.MediumLevel,
        [Words.Of(Level.Low)] = CellLook.LowLevel,
        [Words.Of(Level.Info)] = CellLook.InfoLevel,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The look of a column's header.</summary>
    public static CellLook OfHeader(ListColumn column) => column switch
    {
        { IsFilledIn: true } => CellLook.HeaderToFillIn,
        { IsAside: true } => CellLook.HeaderAside,
        _ => CellLook.Header,
    };

    /// <summary>The look of a column's cells, unless what stands in one asks for another.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isShort">Whether its texts are a character or two.</param>
    public static CellLook Of(ListColumn column, bool isShort) => column switch
    {
        { IsFilledIn: true, Kind: CellKind.Date } => CellLook.DateToFillIn,
        { IsFilledIn: true, Kind: CellKind.Number or CellKind.Money } => CellLook.NumberToFillIn,
        { IsFilledIn: true } => CellLook.TextToFillIn,
        { IsAside: true } => CellLook.Aside,
        { Kind: CellKind.Date } => CellLook.Date,
        { Kind: CellKind.Money } => CellLook.Money,
        { Kind: CellKind.Number } => CellLook.Number,
        _ => isShort ? CellLook.ShortText : CellLook.Text,
    };

    /// <summary>The look of a text, where it is another than its column's.</summary>
    /// <param name="column">The column.</param>
    /// <param name="usual">The column's look.</param>
    /// <param name="text">The text.</param>
    public static CellLook OfText(ListColumn column, CellLook usual, string text) =>
        column.IsLevel && Levels.TryGetValue(text, out var level) ? level
        : text.Length > LongestInTextFormat && usual is (CellLook.Text or CellLook.ShortText) ? CellLook.LongText
        : usual;
}
