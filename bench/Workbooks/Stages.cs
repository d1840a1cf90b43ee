using System.Diagnostics;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;
using Matcher.Reports.Workbooks.Parts;
using Matcher.Reports.Workbooks.Texts;
namespace Matcher.Bench.Workbooks;
internal static class Stages
{
    public static void Run(int rows)
    {
        using var p = Process.GetCurrentProcess();
        for (var k = 0; k < 3; k++)
        {
            T("make", () => CountyList.Of("x", rows).MakeRows().Sum(r => (long)r.Length));
            var part = new ListPart("list", ListSheet.Of(CountyList.Of("x", rows)), 0, rows);
            var s = new Counting();
            T("make+xml", () => { part.Write(s, new SharedTexts(), 0); return s.N; });
            T("readback", () => { WorkbookCheck.ReadBack("/tmp/book/out/list.xlsx", "list", [new WrittenSheet(part.Name, part.Rows, part.Sums)]); return 0; });
        }
        void T(string n, Func<long> a) { p.Refresh(); var c = p.TotalProcessorTime; var w = Stopwatch.StartNew(); long r = 0; try { r = a(); } catch (ListDamagedException) { } p.Refresh(); Console.WriteLine($"{n}: cpu {(p.TotalProcessorTime - c).TotalSeconds:N2} wall {w.Elapsed.TotalSeconds:N2} {r:N0}"); }
    }
    private sealed class Counting : MemoryStream { public long N; public override void Write(ReadOnlySpan<byte> b) => N += b.Length; public override void Write(byte[] a, int o, int c) => N += c; }
}
