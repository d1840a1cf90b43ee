namespace Matcher.Reports.Tables;

/// <summary>A list that is on disk and was verified.</summary>
/// <param name="Path">Path in the run's folder, with <c>/</c>.</param>
/// <param name="Rows">Rows under the header.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record WrittenList(string Path, int Rows, string Sha256);
