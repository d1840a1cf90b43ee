using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support;

namespace Matcher.Lookup.Databases;

/// <summary>Which columns of a table are what, and what is told where one is missing.</summary>
[TestFixture]
internal sealed class TableColumnsTests
{
    private static readonly Place Where = new("province/v");

    // A bureau's own description may call the number optional; a table without it crashed a run.
    [Test]
    public void A_table_without_a_column_of_numbers_is_told_whatever_the_description_says()
    {
        var source = SmallCounty.Define("vehicles", ("身份证号", ColumnRole.IdNumber, false), ("号牌号码", ColumnRole.None, true));
        var problems = new ProblemList();
        Assert.That(Find(source, ["line"], problems, Text("line"), Text("号牌号码")), Is.Null);
        Assert.That(problems.All.Select(problem => (problem.Code, problem.Where)),
            Is.EqualTo(new[] { (ProblemCode.ColumnMissing, Where with { Column = "身份证号" }) }));
    }

    [Test]
    public void A_number_in_bytes_is_no_number()
    {
        var problems = new ProblemList();
        Assert.That(Find(SmallCounty.Vehicles, ["line"], problems, Text("line"), Text("号牌号码"), new DatabaseColumn("身份证号", "bytea", ColumnKind.Bytes)),
            Is.Null);
        Assert.That(problems.HasErrors);
    }

    [Test]
    public void What_only_finds_a_row_again_is_no_cell_of_it()
    {
        var found = Find(SmallCounty.Vehicles, ["LINE", "号牌号码"], new ProblemList(), Text("line"), Text("Sfzh"), Text("号牌号码"), Text("other"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Key.Select(column => column.Name), Is.EqualTo(new[] { "line", "号牌号码" }), "databases may keep no case");
            Assert.That(found.Cells.Select(column => column.Name), Is.EqualTo(new[] { "Sfzh", "号牌号码", "other" }));
            Assert.That(found.Id.Name, Is.EqualTo("Sfzh"));
        }
    }

    [Test]
    public void Everything_that_is_missing_is_told_at_once()
    {
        var problems = new ProblemList();
        Find(SmallCounty.Vehicles, ["id", "nr"], problems, Text("所有人"));
        Assert.That(problems.All.Select(problem => problem.Code), Is.EqualTo(new[]
        {
            ProblemCode.DatabaseKeyColumnMissing, ProblemCode.DatabaseKeyColumnMissing, ProblemCode.ColumnMissing,
        }));
    }

    private static TableColumns? Find(
        SourceDefinition source, ImmutableArray<string> rowKey, ProblemList problems, params ImmutableArray<DatabaseColumn> columns) =>
        TableColumns.Find(new TableInput("province", rowKey) { Table = "v" }, source, columns, Where, problems);

    private static DatabaseColumn Text(string name) => new(name, "text", ColumnKind.Text);
}
