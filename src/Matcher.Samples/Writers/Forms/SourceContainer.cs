using System.Collections.Immutable;
using Matcher.Reports.Packaging;
using Matcher.Samples.Exports;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Writers.Forms;

/// <summary>One file of a source with the tables in it: a text has one, a workbook one a sheet, an archive one a member.</summary>
internal abstract class SourceContainer : IDisposable
{
    /// <summary>Makes the file.</summary>
    /// <param name="path">Full path; what its name ends in says what it is.</param>
    /// <param name="layouts">Its tables, in the order in which they will be written.</param>
    public static SourceContainer Create(string path, ImmutableArray<FileLayout> layouts)
    {
        var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        ImmutableArray<string> sheets = [.. layouts.Select(layout => layout.Sheet)];
        return Path.GetExtension(path) switch
        {
            ".xlsx" => new Workbook<XlsxWorkbook>(new XlsxWorkbook(output, sheets), (book, merged) => book.Begin(merged)),
            ".xls" => new Workbook<XlsWorkbook>(new XlsWorkbook(output, sheets), (book, merged) => book.Begin(merged)),
            ".zip" => new Archive(new SteadyZip(output, ExportEncoding.Gb18030)),
            ".gz" => new Single(new StoredGzip(output)),
            _ => new Single(output),
        };
    }

    /// <summary>Begins the next table; its rows go into the stream, which ends it when it is closed.</summary>
    public abstract Stream Begin(FileLayout layout);

    public abstract void Dispose();

    private sealed class Single(Stream output) : SourceContainer
    {
        public override Stream Begin(FileLayout layout) => output;

        public override void Dispose() => output.Dispose();
    }

    private sealed class Archive(SteadyZip zip) : SourceContainer
    {
        public override Stream Begin(FileLayout layout) => zip.Begin(layout.Name);

        public override void Dispose() => zip.Dispose();
    }

    private sealed class Workbook<TBook>(TBook book, Func<TBook, int, ISheet> begin) : SourceContainer
        where TBook : IDisposable
    {
        public override Stream Begin(FileLayout layout) =>
            new SheetStream(layout, begin(book, layout.Title.Length > 0 ? layout.Columns.Length : 0));

        public override void Dispose() => book.Dispose();
    }
}
