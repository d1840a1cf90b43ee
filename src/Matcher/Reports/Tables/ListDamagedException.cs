namespace Matcher.Reports.Tables;

/// <summary>A list on disk is not the list that was to be written: a bug, or a disk that lies. The message holds no values.</summary>
internal sealed class ListDamagedException(string message) : Exception(message);
