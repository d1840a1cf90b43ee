namespace Matcher.Foundation.Problems;

/// <summary>What a problem is about.</summary>
internal enum ProblemFamily
{
    /// <summary>A YAML file, whatever it describes.</summary>
    Yaml,

    /// <summary>The description of a source or of the roster.</summary>
    SourceDescription,

    /// <summary>A rule as it is written.</summary>
    RuleReading,

    /// <summary>The examples of a rule.</summary>
    RuleTest,

    /// <summary>The value of a parameter.</summary>
    RuleParameter,

    /// <summary>A rule that was not run, or could not decide.</summary>
    RuleRun,

    /// <summary>The config.</summary>
    Config,

    /// <summary>The reasons of verdicts.</summary>
    Verdict,

    /// <summary>The calendar of working days.</summary>
    Calendar,

    /// <summary>A file, before its table is known.</summary>
    File,

    /// <summary>A workbook, or a web page of tables.</summary>
    Workbook,

    /// <summary>An archive, or a member of one.</summary>
    Archive,

    /// <summary>The header of a table.</summary>
    Header,

    /// <summary>A source as a whole.</summary>
    Source,

    /// <summary>A source in a database.</summary>
    Database,

    /// <summary>A bug, which cost a part of the run.</summary>
    Bug,

    /// <summary>The roster.</summary>
    Roster,

    /// <summary>A file that is inspected.</summary>
    Inspection,

    /// <summary>A file that came back.</summary>
    Returned,

    /// <summary>What only a check looks for.</summary>
    Check,

    /// <summary>A row that was rejected.</summary>
    Reject,

    /// <summary>A choice on the command line.</summary>
    Option,

    /// <summary>Somebody who is to be explained.</summary>
    Explain,

    /// <summary>The bureau's secret.</summary>
    Secret,

    /// <summary>The ledger.</summary>
    Ledger,

    /// <summary>The cases that are handed out.</summary>
    HandOut,

    /// <summary>The documents of a night.</summary>
    Document,

    /// <summary>What comes back, beside the ledger.</summary>
    Import,

    /// <summary>The results.</summary>
    Output,
}
