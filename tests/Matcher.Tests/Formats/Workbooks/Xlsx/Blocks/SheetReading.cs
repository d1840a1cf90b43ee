using System.Text;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>What came of reading a sheet: its records, what was noticed of them, or what is wrong with it.</summary>
internal sealed record SheetReading(IReadOnlyList<string> Records, string Notes, string Fault)
{
    /// <summary>A number that is on no roster.</summary>
    public const string Nobody = "149901197001010019";

    /// <summary>Rows that were ruled out on their bytes.</summary>
    public int RuledOut { get; private init; }

    /// <summary>Parts in which they were handed over.</summary>
    public int Parts { get; private init; }

    /// <summary>Reads it row by row.</summary>
    public static SheetReading Carefully(byte[] workbook) => Read(workbook, table =>
    {
        var judge = new Recorder();
        using var records = table.Read();
        while (records.Read())
            judge.Judge(records);
        return [judge];
    });

    /// <summary>Reads it as a run does.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="size">Bytes a block.</param>
    public static SheetReading InBlocks(byte[] workbook, int size) => Read(workbook, table =>
    {
        var receiver = new Receiver();
        table.HandOver(receiver, new TableReading(2, size, (_, _) => { }), CancellationToken.None);
        return receiver.Taken;
    });

    private static SheetReading Read(byte[] workbook, Func<InputTable, List<Recorder>> read)
    {
        using var folder = new TemporaryFolder();
        var file = new InputFile(0, folder.Write("v.xlsx", workbook), "v.xlsx");
        var problems = new ProblemList();
        using var opened = OpenedFile.Open(file, SmallCounty.Vehicles, new SharedFiles(new InstantClock()), problems);
        if (opened is null)
            return new SheetReading([], "", string.Join(' ', problems.All.Select(Told)));
        try
        {
            var parts = opened.Tables.Select(table => (Judged: read(table), table.Notes)).ToList();
            var judged = parts.SelectMany(part => part.Judged).ToList();
            return new SheetReading([.. judged.SelectMany(part => part.Records)], string.Join(' ', parts.Select(part => part.Notes)), "")
            {
                RuledOut = judged.Sum(part => part.RuledOut),
                Parts = judged.Count,
            };
        }
        catch (DamagedFileException error)
        {
            return new SheetReading([], "", Told(DamagedFileException.ProblemOf(error, file)));
        }
    }

    public bool Equals(SheetReading? other) =>
        other is not null && Records.SequenceEqual(other.Records) && Notes == other.Notes && Fault == other.Fault;

    public override int GetHashCode() => HashCode.Combine(Records.Count, Notes, Fault);

    public override string ToString() => $"{string.Join('\n', Records)}\n{Notes}\n{Fault}";

    private static string Told(Problem problem) =>
        $"{problem.Code} {problem.Where.File} {problem.Where.Sheet} {problem.Where.Row} {problem.Where.Column}";

    private sealed class Receiver : IPartReceiver
    {
        public List<Recorder> Taken { get; } = [];

        public JudgedPart Judge(Func<IRowJudge, long> read)
        {
            var part = new Recorder();
            part.End = read(part);
            return part;
        }

        public void Take(JudgedPart part) => Taken.Add((Recorder)part);
    }

    private sealed class Recorder : JudgedPart, IRowJudge
    {
        public List<string> Records { get; } = [];

        public int RuledOut { get; private set; }

        public bool TryRuleOut(ReadOnlySpan<byte> key)
        {
            if (!key.SequenceEqual(Encoding.ASCII.GetBytes(Nobody)))
                return false;
            RuledOut++;
            Records.Add("nobody");
            return true;
        }

        public void CountRuledOut(long rows) => throw new NotSupportedException("A file rules nothing out by itself.");

        // Of a row that may be ruled out no more is asked than its key: what is wrong with its other cells nobody sees.
        public void Judge(RecordReader record)
        {
            var isNobody = Encoding.UTF8.GetString(record.Field(0)) == Nobody && !record.IsNumberCell(0);
            Records.Add(isNobody ? "nobody" : string.Join('/', Enumerable.Range(0, record.FieldCount)
                .Select(i => Encoding.UTF8.GetString(record.Field(i)) + (record.IsNumberCell(i) ? "#" : "")).Append(record.IsHidden ? "hidden" : "")));
        }
    }
}
