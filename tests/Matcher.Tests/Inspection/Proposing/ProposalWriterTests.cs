using System.Globalization;
using CsCheck;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Inspection.Guessing;
using Matcher.Support;

namespace Matcher.Inspection.Proposing;

/// <summary>Whatever an agency calls its columns: what is proposed can be read, and finds them again.</summary>
[TestFixture]
public sealed class ProposalWriterTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "rules");

    private static readonly Gen<string> Header = Gen.String[Gen.Char["姓名码号1A:#'-?*&!%@`{}[]|>~（）。=\\/ "], 1,
        8].Where(text => text.Trim().Length > 0);

    [Test]
    public void Any_header_survives_being_pasted() =>
        Header.Array[1, 5].Sample(
            headers =>
            {
                using var folder = new TemporaryFolder();
                var names = headers.Select(HeaderText.Clean).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToList();
                var columns = names
                    .Select((name, field) =>
                        new GuessedColumn(new ColumnSample(field, name, []), field == 0 ? ColumnRole.IdNumber : ColumnRole.None,
                            ColumnType.Text))
                    .ToList();
                folder.Write("local/x.yaml",
                    new ProposalWriter(CultureInfo.GetCultureInfo("zh-Hans")).NewSource("x", "x", "x.csv", [.. columns]));
                var problems = new ProblemList();
                var source = SourceCatalogue.Load(Rules, "rules", problems,
                    new LocalSources(Path.Combine(folder.Path, "local"), "local"))?.Sources["x"];
                return problems.All.Count == 0 && ColumnMapping.Of(source!, names).Found == names.Count;
            },
            iter: 60);

    [TestCase("姓名", "姓名")] // a plain word
    [TestCase("no", "'no'")] // a word of YAML
    [TestCase("51", "'51'")] // begins with a digit
    [TestCase("it's", "'it''s'")] // a quote
    [TestCase("a: b", "'a: b'")] // a key
    public void What_may_be_read_as_something_else_is_quoted(string text, string written) =>
        Assert.That(ProposalWriter.Quoted(text), Is.EqualTo(written));

    [TestCase("船舶登记20230630.csv", "船舶登记")] // a date
    [TestCase("Ships_2023-06.xlsx", "ships")] // in Latin
    [TestCase("vehicles-1.csv", "vehicles_2")] // as a source of the pack is called
    [TestCase("2023年6月.csv", "new_source")] // nothing but a date
    [TestCase("数据.csv.gz", "数据")] // two extensions
    public void An_id_is_made_of_the_files_name(string file, string id) =>
        Assert.That(SourceName.IdOf(file, SourceCatalogue.Load(Rules, "rules", new ProblemList())!), Is.EqualTo(id));
}
