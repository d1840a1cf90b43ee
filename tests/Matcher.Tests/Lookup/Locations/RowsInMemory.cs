using System.Collections.Concurrent;
using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Lookup.Keys;
using Matcher.Rules.Demand;
using Matcher.Runs;

namespace Matcher.Lookup.Locations;

/// <summary>
/// A location that has no files: the rows of every source in memory, taken out of the files beforehand. It does what a database would:
/// asks for the keys and the demand, rules rows out by itself, and hands the others over with a count of all.
/// </summary>
internal sealed class RowsInMemory : ISourceLocation
{
    private readonly Dictionary<string, ImmutableArray<MemoryTable>> _bySource = new(StringComparer.Ordinal);
    private readonly IdReader _ids;
    private long _ruledOut;
    private long _handedOver;

    /// <summary>Takes the rows out of the files of a config.</summary>
    public RowsInMemory(RunSetup setup)
    {
        _ids = new IdReader(setup.AsOf);
        foreach (var input in setup.Config.Sources)
        {
            var problems = new ProblemList();
            var tables = InputFileFinder.Find(setup.Config.Folder, input.Files, problems)
                .SelectMany(file => TablesOf(file, setup.Catalogue.Sources[input.Id], setup.Files, problems))
                .ToImmutableArray();
            Assert.That(problems.All, Is.Empty, input.Id);
            _bySource.Add(input.Id, tables);
        }
    }

    /// <summary>The sources that it was asked for.</summary>
    public ConcurrentBag<string> Asked { get; } = [];

    /// <summary>Records that it handed over to be judged.</summary>
    public long HandedOver => Interlocked.Read(ref _handedOver);

    /// <summary>Rows that it ruled out by itself.</summary>
    public long RuledOut => Interlocked.Read(ref _ruledOut);

    /// <summary>Asks of one number after another, as files do, instead of taking the list of numbers.</summary>
    public bool AsksOneByOne { get; init; }

    /// <summary>Says one record more of every table than there is, as a location would that lost a row.</summary>
    public bool LosesARow { get; init; }

    public IEnumerable<FileProgress> Expected(SourceInput input) => [];

    public ILocatedSource Open(SourceInput input, SourceDefinition source, Action<FileProgress> report, ProblemList problems,
        CancellationToken cancellation)
    {
        Asked.Add(input.Id);
        return new Located(this, _bySource[input.Id]);
    }

    private static ImmutableArray<MemoryTable> TablesOf(InputFile file, SourceDefinition source, SharedFiles files, ProblemList problems)
    {
        using var opened = OpenedFile.Open(file, source, files, problems);
        return [.. opened!.Tables.Select(table => new MemoryTable(table.Layout, table.Format, RecordsOf(table)))];
    }

    private static ImmutableArray<CopiedRecord> RecordsOf(InputTable table)
    {
        var copies = ImmutableArray.CreateBuilder<CopiedRecord>();
        using var records = table.Read();
        while (records.Read())
            copies.Add(new CopiedRecord(records));
        return copies.ToImmutable();
    }

    private sealed class Located(RowsInMemory location, ImmutableArray<MemoryTable> tables) : ILocatedSource
    {
        public IEnumerable<TableLayout> Tables => tables.Select(table => table.Layout);

        public void HandOver(SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
        {
            var offRoster = OffRoster(receiver.Keys);
            foreach (var table in tables)
            {
                receiver.Take(table.Layout, table.Format, rows =>
                {
                    rows.Take(rows.Judge(judge => HandOver(table, receiver.Demand, offRoster, judge)));
                    return table.Records.Length + (location.LosesARow ? 1 : 0);
                });
            }
        }

        public void Dispose()
        {
        }

        private long HandOver(MemoryTable table, RowDemand demand, OffRosterTest offRoster, IRowJudge judge)
        {
            foreach (var record in table.Records)
            {
                if (!demand.WantsOffRoster && IsOffRoster(table.Layout, record, offRoster))
                {
                    judge.CountRuledOut(1);
                    Interlocked.Increment(ref location._ruledOut);
                }
                else
                {
                    judge.Judge(record);
                    Interlocked.Increment(ref location._handedOver);
                }
            }

            return table.Records.Length;
        }

        // A location with masked people on the roster has no list and asks.
        private OffRosterTest OffRoster(NumberFilter keys)
        {
            if (location.AsksOneByOne)
                return keys.IsOffRoster;
            var listed = keys.Numbers.ToHashSet();
            return (number, written) => !listed.Contains(number) && !keys.Masked.MayFind(written);
        }

        private bool IsOffRoster(TableLayout layout, CopiedRecord record, OffRosterTest offRoster)
        {
            var field = layout.Mapping.FieldOf(ColumnRole.IdNumber);
            return !record.IsBroken
                && RowFit.Fits(record, layout)
                && !record.IsNumberCell(field)
                && location._ids.TryReadPlain(record.Field(field), out var number)
                && offRoster(number, record.Field(field));
        }
    }

    private delegate bool OffRosterTest(IdNumber number, ReadOnlySpan<byte> written);

    private sealed record MemoryTable(TableLayout Layout, string Format, ImmutableArray<CopiedRecord> Records);
}
