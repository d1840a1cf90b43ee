using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Nights;

[TestFixture]
public sealed class StoredReasonTests : LedgerFixture
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    private static readonly Problem[] Reasons =
    [
        RuleRunProblems.ColumnAbsent(new Place(Column: "状态"), "状态", "机动车登记"), // text
        SourceProblems.TooManyRejects(new Place("vehicles"), 1200, 6573, 0.05,
            ProblemArgument.Seen.Of([KeyValuePair.Create(SeenKind.Masked, 1200L)])), // counts, a share, what was seen
        SourceProblems.TooOld(new Place("v.csv"), new DateOnly(2023, 1, 1), new DateOnly(2023, 2, 5), new DateOnly(2023, 7, 6)), // days
        HeaderProblems.ColumnMissing(new Place("e.xlsx", "Sheet1", Column: "姓名"), "身份证号、毕业时间", ["姓名", "xm"]), // words
        ParameterProblems.Bad(new Place("matcher.yaml", Line: 3, Position: 5), "boat_value", ValueKind.Count, "many"), // a kind of value
        YamlProblems.UnknownKey(new Place("a.yaml", Line: 14, Position: 9), "at_lest", new ProblemArgument.Hint("at_least", [])), // a hint
        YamlProblems.WrongShape(new Place("a.yaml", Line: 1, Position: 1), "tests", YamlShape.List), // a shape
        SourceDescriptionProblems.HeaderShipped(Place.Nowhere, "证件号", "身份证号", new Place("sources/v.yaml", Line: 2, Position: 1)), // a place
        WorkbookProblems.TooLarge(new Place("v.xlsx"), 512), // a number
    ];

    [TestCaseSource(nameof(Reasons))]
    public void What_is_read_back_says_the_same_in_either_language(Problem reason)
    {
        var stored = StoredReason.Read(StoredReason.Write(reason));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.InWords(English), Is.EqualTo(ProblemText.Render(reason, English)));
            Assert.That(stored.InWords(Chinese), Is.EqualTo(ProblemText.Render(reason, Chinese)));
        }
    }

    [Test]
    public void Every_kind_of_argument_is_among_them() => Assert.That(
        Reasons.SelectMany(reason => reason.Arguments).Select(argument => argument.GetType()).Distinct(),
        Is.EquivalentTo(typeof(ProblemArgument).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ProblemArgument)))));

    [Test]
    public void The_ledger_keeps_the_problem_and_no_sentence()
    {
        Play(RunOf(1, Outcome(Vehicle, 0), NotRun(Fund)));

        var stored = Query($"SELECT not_run FROM rule_runs WHERE rule = '{Fund}'");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored, Does.Contain("\"YamlFileMissing\"").And.Contain("vehicles.csv").And.Not.Contain("check the path"));
            Assert.That(StoredReason.Read(stored).InWords(Chinese), Does.StartWith("vehicles.csv").And.Contain("没有这个文件"));
        }
    }

    [Test]
    public void The_sentence_of_an_older_ledger_is_still_told()
    {
        Play(RunOf(1, Outcome(Vehicle, 0), NotRun(Fund)));
        Query($"UPDATE rule_runs SET not_run = '来源“车辆”没有收到' WHERE rule = '{Fund}' RETURNING 1");
        Query(AsVersionOne);

        Play(RunOf(2, Outcome(Vehicle, 0), Outcome(Fund, 1)));

        var stored = Query($"SELECT not_run FROM rule_runs JOIN runs ON runs.id = run_id WHERE rule = '{Fund}' AND as_of = '2023-07-01'");
        Assert.That(StoredReason.Read(stored).InWords(English), Is.EqualTo("来源“车辆”没有收到"));
    }

    [Test]
    public void A_problem_that_no_program_knows_any_more_is_told_by_its_name() =>
        Assert.That(StoredReason.Read("""{"problem":"RuleOfOldKind","arguments":[]}""").InWords(English), Is.EqualTo("RuleOfOldKind"));

    private string Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string ?? "";
    }
}
