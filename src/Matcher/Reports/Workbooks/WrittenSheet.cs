using Matcher.Reports.Tables;

namespace Matcher.Reports.Workbooks;

/// <summary>A sheet that was written, and what must be read of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows of a list on it, without the header.</param>
/// <param name="Sums">What all its rows say.</param>
internal sealed record WrittenSheet(string Name, int Rows, RowSums Sums);
