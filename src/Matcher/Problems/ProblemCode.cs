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

    // The config
    ConfigPercentBad,
    ConfigTownshipTwice,
    ConfigUnknownSource,
    ConfigSourceTwice,

    // Files of the roster and the sources
    SourceFileMissing,
    SourceNotConfigured,
    SourceNotReceived,
    FileUnreadable,
    FileEmpty,
    FileWithoutHeader,
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
    RosterTownshipUnknown,

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
}
