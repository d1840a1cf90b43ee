using Matcher.Formats.Csv;
using Matcher.Formats.Tables;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Scan;

/// <summary>A text table whose rows are handed over in parts, on all cores, most of them ruled out on their bytes.</summary>
internal sealed class ScannedTable(SafeFileHandle file, CsvShape shape, TableLayout layout) : CsvTable(file, shape, layout)
{
    public override void HandOver(IPartReceiver receiver, TableReading reading, CancellationToken cancellation) =>
        new PartsReader(this, receiver, reading).Read(cancellation);
}
