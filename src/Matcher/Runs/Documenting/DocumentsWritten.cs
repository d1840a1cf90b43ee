using System.Collections.Immutable;

namespace Matcher.Runs.Documenting;

/// <summary>The documents of a night.</summary>
/// <param name="AsOf">基准日.</param>
/// <param name="Folder">Full path of the folder in which they are.</param>
/// <param name="IsAsBefore">Whether they were there already, the same to the byte: then nothing was written.</param>
/// <param name="Documents">What is in the folder.</param>
public sealed record DocumentsWritten(DateOnly AsOf, string Folder, bool IsAsBefore, ImmutableArray<WrittenDocument> Documents);

/// <summary>A document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Township">乡镇; empty: the county.</param>
/// <param name="Path">Path in the folder, with <c>/</c>.</param>
/// <param name="Rows">Of 入户核查表 the households; of a report the rows of its tables.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hex.</param>
public sealed record WrittenDocument(DocumentKind Kind, string Township, string Path, long Rows, string Sha256);

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>自查自纠报告.</summary>
    SelfCheck,

    /// <summary>入户核查表.</summary>
    Visits,
}
