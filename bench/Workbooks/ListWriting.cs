using System.Diagnostics;
using Matcher.Catalogue.Config;
using Matcher.Reports.Csv;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;

namespace Matcher.Bench.Workbooks;

/// <summary>How fast, and in how much memory, a long list is written and read back.</summary>
internal static class ListWriting
{
    private const int WarmingUp = 2_000;

    /// <summary>Writes one and tells.</summary>
    /// <param name="format">xlsx or csv.</param>
    /// <param name="folder">Full path of the folder; what was written stays there.</param>
    /// <param name="rows">Rows below the header.</param>
    public static void Run(string format, string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        Remove(folder, "first");
        Write(format, folder, CountyList.Of("first", WarmingUp));
        Remove(folder, "list");
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var baseline = process.WorkingSet64;
        var making = Stopwatch.StartNew();
        var cells = CountyList.Of("list", rows).MakeRows().Sum(row => (long)row.Length);
        var made = making.Elapsed.TotalSeconds;
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var written = Write(format, folder, CountyList.Of("list", rows));
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        Console.WriteLine($"{format}, {rows:N0} rows of {cells / rows} columns: {new FileInfo(Path.Combine(folder, written.Path)).Length / 1e6:N1} MB");
        Console.WriteLine($"  written and read back in {seconds:N2} s ({(process.TotalProcessorTime - cpu).TotalSeconds:N2} s of one core), of which making the rows {made:N2} s");
        Console.WriteLine($"  {rows / (seconds - made):N0} rows/s, rows made beforehand; {rows / seconds:N0} with making them");
        Console.WriteLine($"  peak of memory {(process.PeakWorkingSet64 - baseline) / 1e6:N0} MB over the {baseline / 1e6:N0} MB before; {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:N0} MB allocated");
    }

    private static WrittenList Write(string format, string folder, ListTable list) => format == "csv"
        ? new CsvListWriter(IdStyle.Excel).Write(folder, list)
        : WorkbookWriter.Write(folder, list.Path, ListSheet.Of(list));

    private static void Remove(string folder, string list)
    {
        File.Delete(Path.Combine(folder, list + ".csv"));
        File.Delete(Path.Combine(folder, list + ".xlsx"));
    }
}
