namespace Matcher.Problems;

/// <summary>
/// Every problem Matcher can tell a user about. The name is the key of its text in <c>Texts.resx</c> (English) and
/// <c>Texts.zh.resx</c> (Chinese); a test holds that each code has both, with the same placeholders.
/// </summary>
#pragma warning disable CS1591 // The texts say what each code means.
public enum ProblemCode
{
    // YAML, common to the config, the sources and the rules
    YamlSyntax,
    YamlDuplicateKey,
    YamlUnknownKey,
    YamlMissingKey,
    YamlWrongShape,
    YamlBadValue,
    YamlFileMissing,
    YamlFolderMissing,
    YamlExtension,
    YamlIdNotFileName,
    YamlNotUtf8,
    YamlSecondDocument,
    YamlTooDeep,

    // Descriptions of the sources
    SourceRosterMissing,
    SourceRoleTwice,
    SourceHeaderTwice,
    SourceHeaderShipped,
    SourceAliasNotShipped,
    SourceLocalUnknown,
    SourceWithoutIdNumber,
    SourceCodeNotOneLetter,

    // Rules, when they are read
    RuleNone,
    RuleUnknownSource,
    RuleUnknownColumn,
    RuleWordWrongType,
    RuleConditionEmpty,
    RuleRangeReversed,
    RuleOperandNoNumber,
    RuleOperandNoDate,
    RuleOperandWrongType,
    RuleParameterWrongType,
    RuleClauseNeedsDate,
    RuleGraceLength,
    RuleSaysBrace,
    RuleFalsePositivesNone,
    RuleChangeWithoutDate,
    RuleTestsMissing,
    RuleTestsNoHit,
    RuleTestsNoMiss,
    RuleTestsWithBad,
    RuleTestParameter,
    RuleTestFails,

    // Rules, when they are run
    RuleSourceNotRead,
    RuleParameterMissing,
    RuleParameterList,
    RuleParameterBad,
    RuleColumnAbsent,
    RuleFieldNotInFile,
    RuleFieldUnreadable,
    RuleNumberDamaged,
    RulePersonNotComparable,

    // The config
    ConfigPercentBad,
    ConfigTownshipTwice,
    ConfigUnknownSource,
    ConfigSourceTwice,
    ConfigFolderMissing,

    // Files of the roster and the sources
    SourceFileMissing,
    SourceNotConfigured,
    SourceNotReceived,
    FileUnreadable,
    FileEmpty,
    FileWithoutHeader,
    FileHasNulBytes,
    SourceWithoutRows,
    FileDamaged,
    FileIsHtml,
    FileIsXml,
    FileIsPdf,
    FileIsOtherArchive,
    ArchiveTooLarge,
    SheetNotUsed,
    FileChangedWhileRead,
    ColumnMissing,
    TooManyRejects,
    SourceTooOld,
    SourceAgeUnknown,
    PromisedRowsDiffer,
    TotalRowsDiffer,
    RosterTownshipUnknown,
    RosterCategoryByName,
    RosterCellNotSplit,

    // Why a row was rejected
    RejectIdEmpty,
    RejectIdNumericCell,
    RejectIdTruncated,
    RejectIdScientific,
    RejectIdMasked,
    RejectIdMistyped,
    RejectIdAmbiguous,
    RejectIdentityUnclear,
    RejectFieldCount,
    RejectQuoteNotClosed,

    // The run
    OptionUnknownRule,
    OptionUnknownTownship,
    RunLocked,
    RosterUnusable,

    // The bureau's secret and the ledger
    SecretMissing,
    SecretTooShort,
    SecretUnreadable,
    LedgerBusy,
    LedgerDamaged,
    LedgerForeign,
    LedgerOtherSecret,
    LedgerTooNew,
    LedgerUnusable,
    // Outputs
    OutputFolderNotWritable,
    OutputNotWritten,
    OutputPublishedBeside,
}
