using Matcher.Samples.Cells;
using Matcher.Samples.Damage;
using Matcher.Samples.Exports;
using Matcher.Samples.Population;
using Matcher.Samples.Wording;

namespace Matcher.Samples.Writers;

/// <summary>
/// Writes one table of a source: the planted rows spread evenly among the background. Rows are made in blocks on every core
/// and written in order; what a row holds follows from its place alone. Memory does not grow with the rows.
/// </summary>
internal sealed class SourceFileWriter(CountyMap map, DateOnly asOf)
{
    private const int RowsPerBlock = 1024;
    private const int BlocksAtOnce = 16;

    private readonly RowPen[] _pens = [.. Enumerable.Range(0, BlocksAtOnce).Select(_ => new RowPen(map, asOf))];

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="file">How it is written.</param>
    /// <param name="planted">Rows that somebody will look for, in any order that does not depend on the machine.</param>
    /// <param name="background">How many rows off the roster.</param>
    /// <param name="stream">The file's randomness.</param>
    /// <param name="damage">What happens to the numbers of the background.</param>
    /// <param name="words">What may be written in place of a word.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Write(
        Stream output,
        ExportFile file,
        IReadOnlyList<PlantedRow> planted,
        long background,
        ulong stream,
        DamagePlan damage,
        OtherWords words,
        CancellationToken cancellation)
    {
        var bound = new BoundFile(file, words);
        var plan = new RowPlan(planted, planted.Count + background);
        output.Write(bound.Head());
        for (long first = 0; first < plan.Rows; first += RowsPerBlock * BlocksAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = first;
            var blocks = (int)Math.Min(BlocksAtOnce, (plan.Rows - first + RowsPerBlock - 1) / RowsPerBlock);
            Parallel.For(0, blocks, block => Fill(_pens[block], bound, plan, start + ((long)block * RowsPerBlock), stream, damage));
            foreach (var pen in _pens.AsSpan(0, blocks))
                output.Write(pen.Buffer.Written);
        }

        output.Write(bound.Tail());
    }

    private static void Fill(RowPen pen, BoundFile bound, RowPlan plan, long first, ulong stream, DamagePlan damage)
    {
        pen.Buffer.Clear();
        var afterLast = Math.Min(first + RowsPerBlock, plan.Rows);
        var next = plan.FirstPlantedFrom(first);
        for (var row = first; row < afterLast; row++)
        {
            var isPlanted = next < plan.Planted.Count && plan.PlaceOf(next) == row;
            pen.Begin(stream, row, isPlanted || damage.IsEmpty ? null : damage);
            if (isPlanted)
                bound.WritePlanted(pen, plan.Planted[next++]);
            else
                bound.WriteBackground(pen);
        }
    }

    /// <summary>Which rows of a file are planted: the n-th in the middle of the n-th of as many equal parts.</summary>
    private sealed record RowPlan(IReadOnlyList<PlantedRow> Planted, long Rows)
    {
        public long PlaceOf(int planted) => ((2L * planted) + 1) * Rows / (2L * Planted.Count);

        public int FirstPlantedFrom(long row)
        {
            var (low, high) = (0, Planted.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (PlaceOf(middle) < row)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }
}
