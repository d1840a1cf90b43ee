using System.Collections.Immutable;
using Matcher.Reports.Documents;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Tables;

namespace Matcher.Runs.Documenting;

/// <summary>Writes the documents of a night into a folder.</summary>
/// <param name="night">The night.</param>
/// <param name="townships">Of which townships; empty: of all, and the county's summary.</param>
internal sealed class DocumentFiles(RecordedRun night, ImmutableArray<string> townships)
{
    private const string Reports = "自查自纠报告";
    private const string Visits = "入户核查表";
    private const string County = "全县";

    /// <summary>Writes them; says what was written.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    public ImmutableArray<WrittenDocument> Write(string folder, CancellationToken cancellation)
    {
        var check = new SelfCheck(night);
        var forms = new VisitFormList(night.Roster, new HitText(night.Setup.Config.Language), night.AsOf);
        // 漏保线索 name townships as the source does: what is none of the county's has one file.
        var visits = night.ToVerify().ToLookup(line => night.Reporting.Contains(line.Township) ? line.Township : null);
        var written = ImmutableArray.CreateBuilder<WrittenDocument>();
        foreach (var township in night.Reporting.Where(IsWanted))
        {
            cancellation.ThrowIfCancellationRequested();
            Add(DocumentKind.SelfCheck, township.Name,
                SelfCheckReport.Write(folder, township.FileInGroupOf(Reports), check.Of(township)));
            Add(DocumentKind.Visits, township.Name, Form(township.FileInGroupOf(Visits), visits[township]));
        }

        if (townships.IsEmpty)
        {
            if (visits.Contains(null))
                Add(DocumentKind.Visits, ListTownship.Unknown, Form($"{Visits}/{ListTownship.Unknown}", visits[null]));
            Add(DocumentKind.SelfCheck, "", SelfCheckReport.Write(folder, $"{Reports}/{County}", check.Of(null)));
        }

        return written.ToImmutable();

        WrittenList Form(string path, IEnumerable<HitLine> lines) =>
            VisitForms.Write(folder, path, forms.Of(lines, line => line.Deadline), night.AsOf);

        void Add(DocumentKind kind, string township, WrittenList file) =>
            written.Add(new WrittenDocument(kind, township, file.Path, file.Rows, file.Sha256));
    }

    private bool IsWanted(ListTownship township) => townships.IsEmpty || townships.Contains(township.Name);
}
