using System.Collections.Frozen;
using Matcher.Foundation.Problems;

namespace Matcher.Reports.Letters;

/// <summary>
/// What an agency is asked to do about each problem that a letter may tell of: every one with a brief text (<c>Brief_…</c>) has its line
/// here unless it is the bureau's own, and a test holds the two together.
/// </summary>
internal static class AgencyRequests
{
    private static readonly FrozenDictionary<ProblemCode, string> Keys = FrozenDictionary.ToFrozenDictionary<ProblemCode, string>(
    [
        .. Asks("LetterDoSend", ProblemCode.SourceFileMissing),
        .. Asks("LetterDoColumn", ProblemCode.ColumnMissing),
        .. Asks("LetterDoFresh", ProblemCode.SourceTooOld),
        .. Asks("LetterDoDate", ProblemCode.SourceAgeUnknown),
        .. Asks("LetterDoRows", ProblemCode.PromisedRowsDiffer, ProblemCode.TotalRowsDiffer, ProblemCode.FileCutShort,
            ProblemCode.FileBeingCopied, ProblemCode.SourceRowsFellOff, ProblemCode.SourceFileWithoutRows, ProblemCode.SourceRowsAtLimit),
        .. Asks("LetterDoRejects", ProblemCode.TooManyRejects),
        .. Asks("LetterDoCheckNames", ProblemCode.SourceNamesDisagree),
        .. Asks("LetterDoNumbers",
            ProblemCode.SourceNumbersNotComparable, ProblemCode.SourceNumbersDamaged, ProblemCode.SourceMatchesFellOff),
        .. Asks("LetterDoFile",
            ProblemCode.SourceFileIsFolder, ProblemCode.FileUnreadable, ProblemCode.FolderUnreadable,
            ProblemCode.FileIsNoFile, ProblemCode.FileEmpty, ProblemCode.FileHasNulBytes, ProblemCode.FileChangedWhileRead,
            ProblemCode.FileIsXml, ProblemCode.FileIsPdf, ProblemCode.FileIsPicture, ProblemCode.FileIsDocument,
            ProblemCode.FileIsOpenDocument, ProblemCode.FileIsXlsb,
            ProblemCode.FileIsHtml, ProblemCode.FileDamaged, ProblemCode.WorkbookProtected,
            ProblemCode.SheetMissing, ProblemCode.SheetsNoneMeant, ProblemCode.CellTextMissing, ProblemCode.WorkbookTooLarge,
            ProblemCode.HtmlCutShort, ProblemCode.HtmlTooLarge, ProblemCode.FileIsOtherArchive,
            ProblemCode.ArchiveTooLarge, ProblemCode.ArchiveHoldsMore, ProblemCode.ArchiveDamaged, ProblemCode.ArchiveProtected,
            ProblemCode.ArchiveInParts, ProblemCode.ArchiveIsProgram, ProblemCode.ArchiveOtherMethod,
            ProblemCode.FileIsDatabase, ProblemCode.FileIsOtherText, ProblemCode.FileIsOldestXls, ProblemCode.FileDelimiterUnknown,
            ProblemCode.FileInSingleQuotes, ProblemCode.ArchiveNested, ProblemCode.ArchiveHasManyMembers, ProblemCode.FileWithoutHeader,
            ProblemCode.ColumnRepeated, ProblemCode.TableBelowTable, ProblemCode.SourceWithoutRows, ProblemCode.SourceFileOfAnother),
        .. Asks("LetterDoTextCells",
            ProblemCode.RejectIdNumericCell, ProblemCode.RejectIdTruncated, ProblemCode.RejectIdScientific),
        .. Asks("LetterDoWholeNumber",
            ProblemCode.RejectIdMasked, ProblemCode.RejectIdAmbiguous, ProblemCode.RejectIdCutShort),
        .. Asks("LetterDoOneNumber", ProblemCode.RejectIdSeveral),
        .. Asks("LetterDoIdColumn", ProblemCode.RejectIdNotANumber),
        .. Asks("LetterDoNameToo", ProblemCode.RejectIdentityUnclear),
        .. Asks("LetterDoCells", ProblemCode.RejectFieldCount, ProblemCode.RejectQuoteNotClosed),
        .. Asks("LetterDoNumber",
            ProblemCode.RejectIdEmpty, ProblemCode.RejectIdMistyped, ProblemCode.RejectIdRosterDamaged),
    ]);

    /// <summary>
    /// Problems of a source that are the bureau's own: no agency can do anything about a file that is open in the bureau's Excel, or
    /// about its account at a database.
    /// </summary>
    public static IEnumerable<ProblemCode> OfTheBureau { get; } =
    [
        ProblemCode.FileLocked, ProblemCode.FileInCloud, ProblemCode.FileShareAway,
        ProblemCode.DatabaseUnreachable, ProblemCode.DatabaseNotTrusted, ProblemCode.DatabaseAccessRefused,
        ProblemCode.DatabasePasswordMissing, ProblemCode.DatabaseNoRight, ProblemCode.DatabaseNoTable, ProblemCode.DatabaseNoColumn,
        ProblemCode.DatabaseBadQuery, ProblemCode.DatabaseTimeOver, ProblemCode.DatabaseBroken, ProblemCode.DatabaseServerFailed,
        ProblemCode.DatabaseAuthorityMissing, ProblemCode.DatabaseHidesRows,
        ProblemCode.DatabaseKeysRefused, ProblemCode.DatabaseKeyColumnMissing, ProblemCode.DatabaseKeyNotUnique,
        ProblemCode.DatabaseRowsChanged, ProblemCode.DatabaseRowsLost,
    ];

    /// <summary>The problems that something is asked about.</summary>
    public static IEnumerable<ProblemCode> Codes => Keys.Keys;

    /// <summary>Whether a letter can tell of a problem: a bug of ours, or a file that the bureau holds open, is not the agency's.</summary>
    public static bool CanTell(ProblemCode code) => Keys.ContainsKey(code);

    /// <summary>Key of the sentence that asks.</summary>
    public static string KeyOf(ProblemCode code) => Keys[code];

    private static IEnumerable<KeyValuePair<ProblemCode, string>> Asks(string key, params IEnumerable<ProblemCode> codes) =>
        codes.Select(code => KeyValuePair.Create(code, key));
}
