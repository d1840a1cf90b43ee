namespace Matcher.Catalogue.Columns;

/// <summary>What the values of a column are, so that a rule that compares text with a date is an error before any data is read.</summary>
public enum ColumnType
{
    /// <summary>Text, a code mapped to words.</summary>
    Text,

    /// <summary>A date; a month stands for its first day.</summary>
    Date,

    /// <summary>An amount of yuan or another number.</summary>
    Number,
}
