using CsvHelper;
using Matcher.Configuration;
using Matcher.Outputs.Lists;

namespace Matcher.Outputs.Csv;

/// <summary>Writes a list as CSV for Excel: UTF-8 with BOM, CRLF, one record a line (RFC 4180).</summary>
/// <param name="style">How numbers are written.</param>
internal sealed class CsvList(IdStyle style)
{
    /// <summary>The extension of the files.</summary>
    public const string Extension = ".csv";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    /// <summary>Writes a list and, before it counts as written, reads it back.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">The list.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What was read back is not what was written.</exception>
    public WrittenList Write(string folder, ListTable list)
    {
        var relative = list.Path + Extension;
        var path = Path.Combine(folder, Path.Combine(relative.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var field = new CsvField(style);
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
        {
            using (var writer = CsvWriter.Create(file, Options, leaveOpen: true))
            {
                writer.WriteHeader([.. list.Headers]);
                foreach (var row in list.Rows)
                {
                    foreach (var cell in row)
                        writer.WriteField(field.Write(cell));
                    writer.EndRecord();
                }
            }

            file.Flush(flushToDisk: true);
        }

        return new WrittenList(relative, list.Rows.Length, CsvListCheck.ReadBack(path, list, field));
    }
}
