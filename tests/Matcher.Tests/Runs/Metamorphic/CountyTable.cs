using System.Collections.Immutable;
using System.Text;

namespace Matcher.Runs.Metamorphic;

/// <summary>One file of a county, as the texts that stand in its cells.</summary>
/// <param name="Source">Id of the source; that of the roster for a roster.</param>
/// <param name="Name">Its name, relative to the county's folder.</param>
/// <param name="Header">The headers.</param>
/// <param name="Rows">The rows.</param>
internal sealed record CountyTable(string Source, string Name, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Its bytes in a form; the first sign of a form is its delimiter.</summary>
    public byte[] Bytes(TextForm form)
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Header))
            text.AppendJoin(form.Delimiter, row.Select(cell => Quoted(cell, form.Delimiter))).Append("\r\n");
        return [.. form.Encoding.GetPreamble(), .. form.Encoding.GetBytes(text.ToString())];
    }

    private static string Quoted(string cell, char delimiter) =>
        cell.AsSpan().IndexOfAny([delimiter, '"', '\r', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>How a table is written: what stands between two cells, and how signs become bytes.</summary>
internal sealed record TextForm(char Delimiter, Encoding Encoding)
{
    /// <summary>The form of a table that nothing is to be found out from.</summary>
    public static TextForm Plain { get; } = new(',', new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
}
