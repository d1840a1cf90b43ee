using System.Diagnostics;
using Matcher.Catalogue.Config;
using Matcher.Reports.Csv;
using Matcher.Reports.Packaging.Deflating;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;
using Matcher.Reports.Workbooks.Parts;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Bench.Workbooks;

/// <summary>How fast, and in how much memory, a long list is written and read back.</summary>
internal static class ListWriting
{
    // Long enough that what every row goes through is compiled for the machine.
    private const int WarmingUp = 60_000;

    /// <summary>Writes one and tells.</summary>
    /// <param name="format">xlsx or csv.</param>
    /// <param name="folder">Full path of the folder; what was written stays there.</param>
    /// <param name="rows">Rows below the header.</param>
    public static void Run(string format, string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        using var process = Process.GetCurrentProcess();
        var baseline = process.WorkingSet64;
        Write(format, folder, WarmingUp);
        var making = Measured(() => _ = CountyList.Of("list", rows).MakeRows().Sum(row => (long)row.Length));
        var sheet = format == "csv" ? default : Measured(() => WriteSheet(rows, isPacked: false));
        var packed = format == "csv" ? default : Measured(() => WriteSheet(rows, isPacked: true));
        WrittenList? written = null;
        var whole = Measured(() => written = Write(format, folder, rows));
        process.Refresh();
        var size = new FileInfo(Path.Combine(folder, written!.Path)).Length / 1e6;
        Console.WriteLine($"{format}, {rows:N0} rows: {size:N1} MB; seconds of one core, and rows in a second of it");
        Tell("making the rows", making, rows);
        if (format != "csv")
        {
            Tell("making the XML of the sheet", sheet - making, rows);
            Tell("making and packing it", packed - making, rows);
        }

        Tell("all of it: writing to the disk, and reading back what was written", whole - making, rows);
        Console.WriteLine($"  peak of memory {(process.PeakWorkingSet64 - baseline) / 1e6:N0} MB over {baseline / 1e6:N0} MB");
    }

    private static void Tell(string what, TimeSpan taken, int rows) =>
        Console.WriteLine($"  {taken.TotalSeconds,5:N2}  {rows / taken.TotalSeconds,9:N0}  {what}");

    private static TimeSpan Measured(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    private static void WriteSheet(int rows, bool isPacked)
    {
        using var output = isPacked ? new DeflateOutput(Stream.Null) : Stream.Null;
        new ListPart("list", ListSheet.Of(CountyList.Of("list", rows)), 0, rows).Write(output, new SharedTexts(), 0);
    }

    private static WrittenList Write(string format, string folder, int rows)
    {
        var list = CountyList.Of("list", rows);
        File.Delete(Path.Combine(folder, $"list.{format}"));
        return format == "csv"
            ? new CsvListWriter(IdStyle.Excel).Write(folder, list)
            : WorkbookWriter.Write(folder, list.Path, ListSheet.Of(list));
    }
}
