using Matcher.Configuration;
using Matcher.Outputs.Lists;

namespace Matcher.Outputs.Csv;

/// <summary>Writes a list as CSV, and reads it back before it counts as written.</summary>
/// <param name="style">How numbers are written.</param>
internal sealed class CsvList(IdStyle style)
{
    /// <summary>Writes a list.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">The list.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What was read back is not what was written.</exception>
    public WrittenList Write(string folder, ListTable list)
    {
        var field = new CsvField(style);
        list = new ListTable(list.Path, list.Headers, list.MakeRows());
        using (var file = new CsvListFile(folder, list.Path, list.Headers, field))
        {
            foreach (var row in list.MakeRows())
                file.Write(row);
            file.Finish();
        }

        return CsvListCheck.ReadBack(folder, list, field);
    }
}
