using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a file of the roster or of a source, before anything is known of its table.</summary>
internal static class FileProblems
{
    public static Problem Missing(Place where, string folder) =>
        Problem.Error(ProblemCode.SourceFileMissing, where, new Text(folder));

    public static Problem IsFolder(Place where) =>
        Problem.Error(ProblemCode.SourceFileIsFolder, where);

    /// <param name="where">The pattern of the config.</param>
    /// <param name="error">Type of what the system threw.</param>
    public static Problem FolderUnreadable(Place where, string error) =>
        Problem.Error(ProblemCode.FolderUnreadable, where, new Text(error));

    public static Problem Unreadable(Place where, string reason) =>
        Problem.Error(ProblemCode.FileUnreadable, where, new Text(reason));

    /// <summary>Another program lets nobody else read it.</summary>
    public static Problem Locked(Place where) =>
        Problem.Error(ProblemCode.FileLocked, where);

    /// <summary>OneDrive or another sync client keeps it on its server, and could not fetch it now.</summary>
    public static Problem InCloud(Place where) =>
        Problem.Error(ProblemCode.FileInCloud, where);

    /// <summary>The share that it is on does not answer, or does not let this account in.</summary>
    public static Problem ShareAway(Place where) =>
        Problem.Error(ProblemCode.FileShareAway, where);

    public static Problem IsNoFile(Place where) =>
        Problem.Error(ProblemCode.FileIsNoFile, where);

    public static Problem Empty(Place where) =>
        Problem.Error(ProblemCode.FileEmpty, where);

    public static Problem HasNulBytes(Place where) =>
        Problem.Error(ProblemCode.FileHasNulBytes, where);

    public static Problem EncodingsMixed(Place where, string most, string some) =>
        Problem.Warning(ProblemCode.FileEncodingsMixed, where, new Text(most), new Text(some));

    public static Problem ChangedWhileRead(Place where) =>
        Problem.Error(ProblemCode.FileChangedWhileRead, where);

    public static Problem BeingCopied(Place where, long seconds) =>
        Problem.Error(ProblemCode.FileBeingCopied, where, new Count(seconds));

    public static Problem WaitedFor(Place where) =>
        Problem.Warning(ProblemCode.FileWaitedFor, where);

    public static Problem CutShort(Place where) =>
        Problem.Error(ProblemCode.FileCutShort, where);

    public static Problem Copied(Place where, string original) =>
        Problem.Warning(ProblemCode.FileCopied, where, new Text(original));

    /// <param name="where">The latest file.</param>
    /// <param name="older">Those that it takes the place of.</param>
    public static Problem Superseded(Place where, IEnumerable<string> older) =>
        Problem.Warning(ProblemCode.FileSuperseded, where, Words.Listed(older));

    public static Problem IsXml(Place where) =>
        Problem.Error(ProblemCode.FileIsXml, where);

    public static Problem IsPdf(Place where) =>
        Problem.Error(ProblemCode.FileIsPdf, where);

    public static Problem IsDatabase(Place where, string kind) =>
        Problem.Error(ProblemCode.FileIsDatabase, where, new Text(kind));

    public static Problem IsOtherText(Place where, string kind) =>
        Problem.Error(ProblemCode.FileIsOtherText, where, new Text(kind));

    public static Problem IsOldestXls(Place where) =>
        Problem.Error(ProblemCode.FileIsOldestXls, where);

    public static Problem DelimiterUnknown(Place where, string delimiter) =>
        Problem.Error(ProblemCode.FileDelimiterUnknown, where, new Text(delimiter));

    public static Problem InSingleQuotes(Place where) =>
        Problem.Error(ProblemCode.FileInSingleQuotes, where);

    public static Problem IsPicture(Place where) =>
        Problem.Error(ProblemCode.FileIsPicture, where);

    public static Problem IsDocument(Place where) =>
        Problem.Error(ProblemCode.FileIsDocument, where);

    public static Problem IsOpenDocument(Place where) =>
        Problem.Error(ProblemCode.FileIsOpenDocument, where);

    public static Problem IsXlsb(Place where) =>
        Problem.Error(ProblemCode.FileIsXlsb, where);

    public static Problem IsHtml(Place where) =>
        Problem.Error(ProblemCode.FileIsHtml, where);
}
